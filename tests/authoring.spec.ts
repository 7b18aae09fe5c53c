import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const example = join(root, 'examples/acme-provider');
const folder = await mkdtemp(join(tmpdir(), 'kindred-author-'));
const key = 'sk-canary-5f2c8e1b7a';
const run = promisify(execFile);
// What is packed is what was built: npm test builds first.
const built = existsSync(join(root, 'packages/cli/dist/main.js'));

// Acme's API: answers with the last word of the question's list.
let bearers: (string | undefined)[] = [];
const acme = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
  request.on('end', () => {
    bearers.push(request.headers.authorization);
    const { prompt } = JSON.parse(body) as { prompt: string };
    const text = /and (\w+)\./.exec(prompt)?.[1] ?? 'nothing';
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ text, usage: { inputTokens: 30, outputTokens: 1 } }));
  });
});
beforeAll(() => new Promise<void>((listening) => acme.listen(0, '127.0.0.1', listening)));
afterAll(async () => {
  acme.close();
  await rm(folder, { recursive: true });
});

test('the page shows the files of the example', async () => {
  await run(process.execPath, ['scripts/generate-authoring.mjs', '--check'], { cwd: root });
  const lines = (await readFile(join(example, 'index.js'), 'utf8')).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(25);
});

test.skipIf(!built)(
  'a stranger packs it, puts it beside packed kindred, tests it and runs it (skipped without a build)',
  { timeout: 120_000 },
  async () => {
    const tarballs = join(folder, 'tarballs');
    await run(process.execPath, ['scripts/pack.mjs', '--built', '--to', tarballs], { cwd: root });
    await run('npm', ['pack', '--pack-destination', tarballs], { cwd: example });
    const home = join(folder, 'home');
    await cp(join(example, 'experiment.yaml'), join(home, 'experiment.yaml'), { recursive: true });
    await writeFile(
      join(home, 'package.json'),
      '{"private":true,"type":"module","dependencies":{"kindred-plugin-acme":"1.0.0"}}',
    );
    // As npm lays them out, from the tarballs; what they depend on is the checkout's.
    const modules = join(home, 'node_modules');
    for (const name of await readdir(tarballs)) {
      const at = name.startsWith('kindred-plugin-') ? '' : '@kindred';
      const short = name.replace(/-\d+\.\d+\.\d+\.tgz$/, '');
      const place = join(modules, at, at === '' ? short : short.replace(/^kindred-/, ''));
      await mkdir(place, { recursive: true });
      await run('tar', ['-xzf', join(tarballs, name), '-C', place, '--strip-components=1']);
    }
    for (const name of await readdir(join(root, 'node_modules'))) {
      if (name === '@kindred' || name.startsWith('.')) continue;
      await symlink(join(root, 'node_modules', name), join(modules, name), 'junction');
    }

    // Its conformance test, as its author runs it.
    const ours = join(home, 'node_modules/kindred-plugin-acme');
    await cp(join(example, 'acme.test.js'), join(ours, 'acme.test.js'));
    await run(process.execPath, ['--test', 'acme.test.js'], { cwd: ours });

    const { port } = acme.address() as AddressInfo;
    const env = { ...process.env, ACME_API_KEY: key, ACME_URL: `http://127.0.0.1:${port}` };
    const bin = join(home, 'node_modules/@kindred/cli/bin/kindred.js');
    const kindred = (...args: string[]) =>
      run(process.execPath, [bin, ...args], { cwd: home, env });
    const { stdout } = await kindred('run', 'experiment.yaml', '--json');
    const { responses, plan } = JSON.parse(stdout) as {
      plan: string;
      responses: { judgments: number; usage: object }[];
    };
    expect(plan).toMatch(/^[0-9a-f]{64}$/);
    expect(responses).toMatchObject([
      { judgments: 60, usage: { inputTokens: 1800, outputTokens: 60 } },
    ]);
    expect(new Set(bearers)).toEqual(new Set([`Bearer ${key}`]));
    expect(bearers).toHaveLength(60);

    bearers = [];
    await kindred('run', 'experiment.yaml', '--json');
    expect(bearers).toEqual([]);
    const leaking: string[] = [];
    for (const file of await readdir(join(home, 'runs'), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!file.isFile()) continue;
      const bytes = await readFile(join(file.parentPath, file.name));
      if (bytes.includes(key)) leaking.push(file.name);
    }
    expect(leaking).toEqual([]);
  },
);
