import { mkdtempSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArtifacts } from './open-artifacts.ts';

test('what is kept comes back; what was cut or altered is missing', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'kindred-artifacts-')), 'cache');
  const kept = openArtifacts(folder);
  const bytes = Uint8Array.of(1, 2, 3);
  expect(await kept.read('k', 'npy')).toBeNull();
  await kept.write('k', 'npy', bytes);
  expect(await kept.read('k', 'npy')).toEqual(bytes);
  await kept.write('empty', 'json', new Uint8Array());
  expect(await kept.read('empty', 'json')).toEqual(new Uint8Array());
  expect(readdirSync(folder).toSorted()).toEqual(['empty.json', 'k.npy']);

  const file = join(folder, 'k.npy');
  const whole = readFileSync(file);
  whole[1] = 9;
  writeFileSync(file, whole);
  expect(await kept.read('k', 'npy')).toBeNull();
  await kept.write('k', 'npy', bytes);
  truncateSync(file, 20);
  expect(await kept.read('k', 'npy')).toBeNull();
});

test('keys cannot leave the folder; a folder that cannot be made is told', async () => {
  const kept = openArtifacts('/dev/null/cache');
  await expect(kept.write('../x', 'npy', new Uint8Array())).rejects.toMatchObject({
    code: 'ARTIFACT_BAD_KEY',
  });
  await expect(kept.read('a/b', 'npy')).rejects.toMatchObject({ code: 'ARTIFACT_BAD_KEY' });
  await expect(kept.write('x', 'npy', new Uint8Array())).rejects.toMatchObject({
    code: 'ARTIFACT_NOT_WRITTEN',
  });
});
