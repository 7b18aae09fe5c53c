import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from './open-folder.ts';

const fresh = () => mkdtemp(join(tmpdir(), 'kindred-folder-'));

test('text, bytes and streams are written below the folder', async () => {
  const root = await fresh();
  const out = openFolder(root, 'report');
  await out.write('a/b.txt', 'hello');
  await out.write(
    'c.csv',
    (async function* () {
      yield 'x\n';
      yield 'y\n';
    })(),
  );
  expect(await readFile(join(root, 'report/a/b.txt'), 'utf8')).toBe('hello');
  expect(await readFile(join(root, 'report/c.csv'), 'utf8')).toBe('x\ny\n');
});

test.each(['../x', '/etc/x', 'a/../../x', '.', ''])('%j is refused', async (path) => {
  const out = openFolder(await fresh(), 'report');
  await expect(out.write(path, 'x')).rejects.toMatchObject({ code: 'RESULT_OUTSIDE' });
});

test('a stream that fails leaves no file behind', async () => {
  const root = await fresh();
  const failing = (async function* () {
    yield 'half';
    throw new Error('lost');
  })();
  await expect(openFolder(root, '.').write('x.csv', failing)).rejects.toMatchObject({
    code: 'RESULT_NOT_WRITTEN',
  });
  expect(await readdir(root)).toEqual([]);
});
