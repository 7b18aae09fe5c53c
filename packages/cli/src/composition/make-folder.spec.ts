import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

test('a folder is made with those it is in, by several at once, and again', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'kindred-made-')), 'a b/c/d');
  await Promise.all([1, 2, 3].map(() => makeFolder(folder)));
  await makeFolder(folder);
  expect((await stat(folder)).isDirectory()).toBe(true);
});

test('a folder that cannot be made is told, and why', async () => {
  const at = await mkdtemp(join(tmpdir(), 'kindred-made-'));
  const file = join(at, 'file');
  await writeFile(file, '');
  const why = (path: string) => makeFolder(path).catch((error: unknown) => String(error));
  expect(await why(file)).toContain(
    `Cannot make the folder ${file}: a file of that name is there.`,
  );
  expect(await why(join(file, 'x/y'))).toContain('a part of it is a file');
});

test.skipIf(process.platform !== 'linux')('nor is it tried for ever (Linux)', async () => {
  await expect(makeFolder('/proc/kindred-nope')).rejects.toMatchObject({ code: 'FOLDER_NOT_MADE' });
});

test('many at once make folders in one that is not there yet', async () => {
  const base = join(await mkdtemp(join(tmpdir(), 'kindred-make-')), 'runs');
  const folders = Array.from({ length: 40 }, (_, at) =>
    join(base, `deep-${at % 4}`, `share-${at}`),
  );
  await Promise.all(folders.map(makeFolder));
  for (const folder of folders) expect((await stat(folder)).isDirectory()).toBe(true);
});
