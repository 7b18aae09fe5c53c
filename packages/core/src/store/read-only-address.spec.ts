import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { clockService as clock } from '../service/clock-service.ts';
import { temporaryFolder } from '../service/temporary-folder.ts';
import { openStore } from './open-store.ts';
import { readOnlyAddress } from './read-only-address.ts';

const folder = temporaryFolder();
afterAll(() => {
  chmodSync(theirs, 0o755);
  folder.dispose();
});
const theirs = join(folder.path, 'theirs');
const store = join(theirs, 'store.sqlite');
openStore(store, { mode: 'write', clock }).close();
mkdirSync(join(folder.path, 'ours'));
for (const one of ['', 'ours']) chmodSync(join(folder.path, one), 0o777);
chmodSync(theirs, 0o555);

/** Runs code as somebody who may not write there: root may everywhere, so it becomes nobody. */
function guest(code: string, ...given: string[]) {
  const args = ['--conditions=@kindred/source', '--input-type=module', '-e', code, ...given];
  const uid = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  return spawnSync(process.execPath, args, { ...uid, encoding: 'utf8' });
}
const here = (file: string) => pathToFileURL(join(import.meta.dirname, file)).href;
const modules = `const [source, target, ...files] = process.argv.slice(1);
  const modules = await Promise.all(files.map((file) => import(file)));
  const { mergeStores, readStatus } = Object.assign({}, ...modules);`;
const files = [here('merge-stores.ts'), here('read-status.ts')];
const target = join(folder.path, 'ours/all.sqlite');
// A checkout that is its owner's alone has no guests; Windows has other permissions.
const noGuests = guest(modules, store, target, ...files).status !== 0;

test.skipIf(noGuests)('a store in a folder that may not be written to is read and merged', () => {
  const code = `${modules}
    const merged = [...mergeStores(target, [source], { now: () => 0 })];
    const status = readStatus(source, { experiment: null, since: 0 });
    process.stdout.write(JSON.stringify({ merged: merged.length, status }));`;
  const { stdout, stderr } = guest(code, store, target, ...files);
  expect(stderr).not.toContain('Error');
  expect(JSON.parse(stdout)).toEqual({ merged: 1, status: [] });
  expect(readdirSync(theirs)).toEqual(['store.sqlite', 'store.sqlite.lock']);
});

test('where it may be written to, others may be writing', () => {
  const ours = join(folder.path, 'ours/a b?#.sqlite');
  expect(readOnlyAddress(ours).search).toBe('?mode=ro');
  expect(readOnlyAddress(ours).pathname).toMatch(/ours\/a%20b%3F%23\.sqlite$/);
});
