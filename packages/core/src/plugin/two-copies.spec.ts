import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KindredError } from '../contract/kindred-error.ts';
import { hostServices } from '../service/host-services.ts';
import { loadPlugins } from '../service/plugins/load-plugins.ts';
import { createHost } from './create-host.ts';
import { createRegistry } from './create-registry.ts';

const core = fileURLToPath(new URL('../../', import.meta.url));
const modules = join(core, '../../node_modules');
mkdirSync(join(modules, '.cache'), { recursive: true });
// Below node_modules, so that the copy finds the packages core depends on.
const project = mkdtempSync(join(modules, '.cache/two-copies-'));
const copy = join(project, 'node_modules/@kindred/core');
afterAll(() => rmSync(project, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), content);
}

beforeAll(() => {
  const compiler = join(modules, 'typescript/bin/tsc');
  const flags = ['--outDir', join(copy, 'dist'), '--tsBuildInfoFile', join(project, 'info')];
  const built = spawnSync(process.execPath, [compiler, '-p', core, ...flags], { encoding: 'utf8' });
  if (!existsSync(join(copy, 'dist/index.js'))) throw new Error(built.stdout + built.stderr);
  // As published: without the source condition.
  write(
    'node_modules/@kindred/core/package.json',
    '{ "name": "@kindred/core", "type": "module", "exports": "./dist/index.js" }',
  );
  write('package.json', '{ "dependencies": { "acme": "1" } }');
  write('node_modules/acme/package.json', '{ "name": "acme", "exports": { "import": "./a.mjs" } }');
  write(
    'node_modules/acme/a.mjs',
    `import { defineProvider, definePlugin, z, Secrets, Random, ProviderError, KindredError } from '@kindred/core';
    export { KindredError };
    const acme = defineProvider({
      name: 'acme',
      options: z.strictObject({ scale: z.number().default(2) }),
      secrets: ['ACME_KEY'],
      needs: [Secrets, Random],
      create: (options, secrets, random) => ({
        async answer(prompt) {
          if (prompt === 'fail') throw new ProviderError('overload', 'busy', { retryAfter: 5 });
          if (prompt === 'key') return { text: secrets.read('ACME_KEY') };
          return { text: String(options.scale * random.uint32()) };
        },
      }),
    });
    export default definePlugin({ name: 'acme', version: '1.0.0', components: [acme] });`,
  );
});

test('a plugin with its own copy of core works in this one', async () => {
  const at = { file: join(project, 'x.yaml'), line: 1, column: 1 };
  const plugins = await loadPlugins([{ name: 'acme', at }], { trust: false, builtIns: [] });
  const { signal } = new AbortController();
  const services = hostServices({ seed: 7, sink: () => {}, signal });
  const host = createHost({ registry: createRegistry([...plugins.keys()]), services, signal });
  const use = { id: 'a', use: 'acme', with: {}, at, places: {} };
  const made = await host.create<{ ask(request: object, ctx: object): Promise<object> }>(
    'provider',
    use,
  );
  const ask = (text: string) =>
    made.ask({ messages: [{ role: 'user', parts: [{ type: 'text', text }] }] }, { signal });

  const drawn = services.random.fork('provider/a').uint32();
  expect(await ask('draw')).toEqual({ text: String(2 * drawn), finish: 'stop' });
  const busy: unknown = await ask('fail').catch((error: unknown) => error);
  expect(busy).not.toBeInstanceOf(KindredError);
  expect(KindredError.is(busy)).toBe(true);
  expect(busy).toMatchObject({ kind: 'overload', retryAfter: 5 });
  await expect(ask('key')).rejects.toMatchObject({ code: 'SECRET_MISSING' });
  await host.dispose();
});
