import { contentHash, filesService, httpService } from '@kindred/core';
import type { IngredientSource } from '@kindred/core';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { configJson } from './config-json.ts';

const configs = JSON.parse(
  readFileSync(new URL('fixtures/configs.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, unknown>>;
const text = JSON.stringify(configs['Qwen2.5-14B-Instruct']);
const seen: { url: string | undefined; key: string | undefined }[] = [];
const hub = createServer((request, response) => {
  const { url, headers } = request;
  seen.push({ url, key: headers.authorization });
  const head = { 'x-repo-commit': 'cafe123', 'content-type': 'text/plain; charset=utf-8' };
  if (url === '/Qwen/Qwen2.5-14B-Instruct/resolve/main/config.json') {
    return response.writeHead(307, { location: '/cache/qwen' }).end();
  }
  if (url === '/cache/qwen') return response.writeHead(200, head).end(text);
  if (url === '/meta-llama/Llama-3.1-8B/resolve/main/config.json') {
    const allowed = headers.authorization === 'Bearer hf-token';
    if (!allowed) return response.writeHead(401).end('gated');
    return response.writeHead(200, head).end(JSON.stringify(configs['Llama-3.1-8B']));
  }
  if (url === '/big/config.json') return response.end(`"${'x'.repeat(5 * 2 ** 20)}"`);
  if (url === '/list/config.json') return response.end('[1, 2]');
  return response.writeHead(404).end('Entry not found');
});

let folder: string;
let baseUrl: string;
const logged: string[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kindred-config-'));
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  seen.length = 0;
  logged.length = 0;
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => hub.close(resolve));
});

async function open(options: Record<string, unknown>): Promise<IngredientSource> {
  const log = { debug() {}, info: (line: string) => void logged.push(line), warn() {} };
  const files = filesService(folder, { http: httpService() });
  const secrets = { read: (name: string) => (name === 'HF_TOKEN' ? 'hf-token' : 'other') };
  const given = { configs: {}, others: 'model', baseUrl, ...options };
  return configJson.create(given as never, files as never, log as never, secrets as never);
}
const model = (id: string, name?: unknown) => ({ id, use: 'lab', options: { model: name } });

test('a repository is read once, with the commit and sum that were read', async () => {
  const source = await open({ configs: { qwen: 'Qwen/Qwen2.5-14B-Instruct' } });
  expect(seen).toEqual([]);
  expect(source.origin!('qwen')).toBeNull();
  const read = await source.read(model('qwen'));
  expect(read).toMatchObject({ layers: 48, kv_heads: 8, attention: 'GQA', context: 32768 });
  const sha256 = contentHash(new TextEncoder().encode(text));
  const from = `${baseUrl}/Qwen/Qwen2.5-14B-Instruct/resolve/main/config.json at revision cafe123`;
  expect(source.origin!('qwen')).toEqual({ provenance: { source: from, sha256 }, notes: [] });
  expect(logged).toEqual([`Ingredients of "qwen" are from ${from}, sha256 ${sha256}.`]);
  // Another run reads the cache, commit and all.
  const again = await open({ configs: { qwen: 'Qwen/Qwen2.5-14B-Instruct@main' } });
  expect(await again.read(model('qwen'))).toEqual(read);
  expect(again.origin!('qwen')?.provenance.source).toBe(from);
  expect(seen.map(({ url }) => url)).toEqual([
    '/Qwen/Qwen2.5-14B-Instruct/resolve/main/config.json',
    '/cache/qwen',
  ]);
  expect(source.columns).toMatchObject({ context: { unit: 'tokens' } });
});

test('other models are found by their provider’s model, where that names a repository', async () => {
  const source = await open({ configs: { own: null } });
  const name = 'Qwen/Qwen2.5-14B-Instruct';
  expect(await source.read(model('a', name))).toMatchObject({ layers: 48 });
  for (const other of [
    model('own', name),
    model('b', 'gpt-4o'),
    model('c', 'llama3.1:8b'),
    model('d'),
  ]) {
    expect(await source.read(other)).toEqual({});
  }
  expect(await (await open({ others: 'none' })).read(model('a', name))).toEqual({});
  await expect(source.read(model('e', 'openai/gpt-4o'))).rejects.toMatchObject({
    code: 'CONFIG_DOWNLOAD',
    message: expect.stringMatching(/404.*null in configs/),
  });
});

test('a token reaches the hub alone', async () => {
  const gated = { llama: 'meta-llama/Llama-3.1-8B' };
  await expect((await open({ configs: gated })).read(model('llama'))).rejects.toMatchObject({
    code: 'CONFIG_DOWNLOAD',
    message: expect.stringContaining('keyEnv'),
  });
  const source = await open({ configs: gated, keyEnv: 'HF_TOKEN' });
  expect(await source.read(model('llama'))).toMatchObject({ layers: 32 });
  seen.length = 0;
  const elsewhere = await open({
    configs: { x: `${baseUrl}/x/config.json` },
    baseUrl: 'https://huggingface.co',
    keyEnv: 'HF_TOKEN',
  });
  await expect(elsewhere.read(model('x'))).rejects.toMatchObject({ code: 'CONFIG_DOWNLOAD' });
  expect(seen).toEqual([{ url: '/x/config.json', key: undefined }]);
});

test('files are checked before anybody is asked', async () => {
  writeFileSync(join(folder, 'own.json'), JSON.stringify(configs['gpt2']));
  writeFileSync(join(folder, 'bad.json'), '{"n_layer": 12');
  writeFileSync(join(folder, 'deep.json'), '['.repeat(100_000));
  const source = await open({ configs: { mine: './own.json' } });
  expect(await source.read(model('mine'))).toMatchObject({ layers: 12, mlp_dim: 3072 });
  expect(source.origin!('mine')).toMatchObject({
    provenance: { source: './own.json' },
    notes: [expect.stringContaining('mlp_dim'), expect.stringContaining('kv_heads')],
  });
  await expect(open({ configs: { a: 'gone.json' } })).rejects.toMatchObject({
    code: 'FILE_MISSING',
  });
  for (const path of ['bad.json', 'deep.json']) {
    await expect(open({ configs: { a: path } })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('not JSON'),
    });
  }
});

test('what is too large, or no mapping, is refused', async () => {
  const source = await open({
    configs: { big: `${baseUrl}/big/config.json`, list: `${baseUrl}/list/config.json` },
  });
  await expect(source.read(model('big'))).rejects.toMatchObject({ code: 'CONFIG_DOWNLOAD' });
  await expect(source.read(model('list'))).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
});
