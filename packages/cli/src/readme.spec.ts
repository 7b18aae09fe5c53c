import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindred } from './fixtures/kindred.ts';

const root = resolve(import.meta.dirname, '../../..');
const readme = await readFile(join(root, 'README.md'), 'utf8');
const block = (start: string) => {
  const [, text] = readme.split(`${start}\n`);
  return text.slice(0, text.indexOf('```'));
};
const asked: unknown[] = [];
// Gives the second of the two options.
const answer = async (request: IncomingMessage, response: ServerResponse) => {
  const body = (await json(request)) as { readonly prompt: string };
  asked.push(body);
  const [, second] = / or (\w+)\?/.exec(body.prompt)!;
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ text: second }));
};
const server = createServer((request, response) => void answer(request, response));
beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)));
afterAll(() => void server.close());

test('the provider of the README is short, and asks and is understood as it stands there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-readme-'));
  const plugin = block('// acme.mjs');
  expect(plugin.trim().split('\n').length).toBeLessThanOrEqual(25);
  await mkdir(join(folder, 'node_modules/@kindred'), { recursive: true });
  await symlink(
    join(root, 'packages/core'),
    join(folder, 'node_modules/@kindred/core'),
    'junction',
  );
  await writeFile(join(folder, 'package.json'), '{}');
  await writeFile(join(folder, 'acme.mjs'), plugin);
  const { port } = server.address() as AddressInfo;
  const yaml = block('# acme.yaml').replace('localhost:8080', `127.0.0.1:${port}`);
  await writeFile(join(folder, 'acme.yaml'), yaml);
  const { code, out, err } = await kindred(['run', 'acme.yaml', '--json'], { cwd: folder });
  expect([code, err]).toEqual([0, expect.not.stringContaining('error')]);
  expect(asked).toHaveLength(60);
  expect(asked[0]).toMatchObject({ model: 'acme-2' });
  expect(JSON.parse(out)).toMatchObject({ experiment: 'acme' });
  const judgments = await readFile(join(folder, 'runs/acme/report/judgments.csv'), 'utf8');
  const values = judgments
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').at(-2));
  expect(new Set(values)).toEqual(new Set(['1']));
});
