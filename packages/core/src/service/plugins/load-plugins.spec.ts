import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { KindredError } from '../../contract/kindred-error.ts';
import { loadPlugins } from './load-plugins.ts';

const root = mkdtempSync(join(tmpdir(), 'kindred-plugins-'));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
/** A fresh project with these files; each lies in its own folder, since imports are cached. */
function project(files: Record<string, string>): string {
  const folder = join(root, `project-${count++}`);
  for (const [path, text] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const source = (name: string, api = 1) =>
  `export default { kindredApi: ${api}, name: '${name}', version: '2.0.0', components: [] };`;

const importOnly = (name: string) =>
  JSON.stringify({ name, type: 'module', exports: { '.': { import: './index.js' } } });

const listing = (dependencies: object, key = 'dependencies') =>
  JSON.stringify({ [key]: dependencies });

async function load(folder: string, name: string, trust = false, file = 'experiments/x.yaml') {
  const at = { file: join(folder, file), line: 3, column: 11 };
  const loaded = await loadPlugins([{ name, at }], { trust, builtIns: [] });
  expect([...loaded.values()]).toEqual([at]);
  return [...loaded.keys()];
}

async function failure(promise: Promise<unknown>): Promise<KindredError> {
  const error: unknown = await promise.then(
    () => expect.unreachable('the plugin was loaded'),
    (thrown: unknown) => thrown,
  );
  if (!KindredError.is(error)) throw error;
  expect(error.location).toMatchObject({ line: 3, column: 11 });
  expect(error.message).not.toMatch(/\n|\bat .*:\d+:\d+/);
  return error;
}

test.each(['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'])(
  'an import-only ESM package listed in %s is loaded with its version',
  async (key) => {
    const folder = project({
      'package.json': listing({ '@acme/plugin': '1' }, key),
      'node_modules/@acme/plugin/package.json': importOnly('@acme/plugin'),
      'node_modules/@acme/plugin/index.js': source('acme'),
    });
    const [plugin] = await load(folder, '@acme/plugin');
    expect(plugin).toMatchObject({ name: 'acme', version: '2.0.0', kernels: [], services: [] });
    expect(Object.isFrozen(plugin)).toBe(true);
  },
);

test('a package nobody listed needs trust, and is not imported before', async () => {
  const folder = project({
    'node_modules/stray/package.json': importOnly('stray'),
    'node_modules/stray/index.js': `globalThis.strayRan = true; ${source('stray')}`,
  });
  const error = await failure(load(folder, 'stray'));
  expect(error.code).toBe('PLUGIN_UNTRUSTED');
  expect(error.message).toMatch(/npm install stray.*--trust/);
  expect(globalThis).not.toHaveProperty('strayRan');
  expect(await load(folder, 'stray', true)).toHaveLength(1);
});

test("the project's own file is trusted, one outside it or in its node_modules is not", async () => {
  const folder = project({
    'plugins/own.js': source('own'),
    'node_modules/x/index.js': source('x'),
  });
  writeFileSync(join(root, 'outside.js'), source('outside'));
  symlinkSync(join(root, 'outside.js'), join(folder, 'plugins/link.js'));
  const [own] = await load(folder, '../plugins/own.js');
  expect(own?.name).toBe('own');
  const paths = ['../../outside.js', '../plugins/link.js', '../node_modules/x/index.js'];
  const failed = await Promise.all(paths.map((path) => failure(load(folder, path))));
  expect(failed.map(({ code }) => code)).toEqual(paths.map(() => 'PLUGIN_UNTRUSTED'));
  expect((await load(folder, '../../outside.js', true))[0]?.name).toBe('outside');
});

test('plugins resolve from the file that wrote the line, not from the experiment', async () => {
  const folder = project({
    'package.json': listing({ base: '1' }),
    'shared/package.json': listing({ base: '1' }),
    'node_modules/base/package.json': importOnly('base'),
    'node_modules/base/index.js': source('outer'),
    'shared/node_modules/base/package.json': importOnly('base'),
    'shared/node_modules/base/index.js': source('inner'),
  });
  expect((await load(folder, 'base', false, 'shared/base.yaml'))[0]?.name).toBe('inner');
  expect((await load(folder, 'base'))[0]?.name).toBe('outer');
});

test('a local file counts by its content and that of the files it imports', async () => {
  const law = (value: number) => ({
    'plugin.js': `import { v } from './law.js'; export { v }; ${source('own')}`,
    'law.js': `export const v = ${value};`,
  });
  const version = async (value: number) =>
    (await load(project(law(value)), '../plugin.js'))[0].version;
  const [first, same, other] = [await version(1), await version(1), await version(2)];
  expect(first).toMatch(/^sha256:[0-9a-f]{16}$/);
  expect(same).toBe(first);
  expect(other).not.toBe(first);
});

test("a package's folder and a CommonJS package can be named", async () => {
  const folder = project({
    'package.json': listing({ old: '1' }),
    'acme/package.json': importOnly('acme'),
    'acme/index.js': source('folder'),
    'node_modules/old/package.json': '{"name":"old"}',
    'node_modules/old/index.js':
      'exports.__esModule = true; exports.default = { kindredApi: 0, name: "old", components: [] };',
  });
  expect((await load(folder, '../acme'))[0]?.name).toBe('folder');
  expect((await load(folder, 'old'))[0]).toMatchObject({ kindredApi: 0, version: '0.0.0' });
});

test('one plugin named twice is loaded once, after the built-in ones', async () => {
  const folder = project({ 'own.js': source('own') });
  const at = { file: join(folder, 'x.yaml'), line: 3, column: 11 };
  const builtIn = {
    kindredApi: 1,
    name: 'b',
    version: '1',
    components: [],
    kernels: [],
    services: [],
  };
  const lines = ['./own.js', join(folder, 'own.js')].map((name) => ({ name, at }));
  const loaded = await loadPlugins(lines, { trust: false, builtIns: [builtIn] });
  expect([...loaded.keys()].map(({ name }) => name)).toEqual(['b', 'own']);
  expect([...loaded.values()]).toEqual([null, at]);
});

test.each([
  ['', 'PLUGIN_NOT_A_PLUGIN', /no default export/],
  ['export default 7;', 'PLUGIN_NOT_A_PLUGIN', /not made with definePlugin/],
  ['export default { kindredApi: 1 };', 'PLUGIN_NOT_A_PLUGIN', /no name/],
  ['export default { kindredApi: 1, name: "a", components: {} };', 'PLUGIN_NOT_A_PLUGIN', /list/],
  [
    'export default { kindredApi: 1, name: "a", components: [{ name: "b" }] };',
    'PLUGIN_NOT_A_PLUGIN',
    /component b is not made with a define/,
  ],
  [source('new', 2), 'PLUGIN_API_VERSION', /Update kindred/],
  [source('new', -1), 'PLUGIN_API_VERSION', /Update the plugin/],
  ['throw new Error("no licence\\u001b[31m\\nline two");', 'PLUGIN_FAILED', /no licence.*line two/],
  ['import "absent-package"; export default 1;', 'PLUGIN_FAILED', /absent-package/],
  ['export default {', 'PLUGIN_FAILED', /failed to load/],
])('%j is %s', async (text, code, message) => {
  const error = await failure(load(project({ 'plugin.js': text }), '../plugin.js'));
  expect(error.code).toBe(code);
  expect(error.message).toMatch(message);
});

test.each(['absent', './absent.js', 'node:fs', 'https://x.test/a.js', '#inner', 'a/../../b', ''])(
  'there is no plugin %j',
  async (name) => {
    expect((await failure(load(project({}), name))).code).toBe('PLUGIN_NOT_FOUND');
  },
);
