import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentHash } from '../../contract/content-hash.ts';
import type { Files } from '../../contract/files.ts';
import { httpService } from '../http/http-service.ts';
import { filesService } from './files-service.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kindred-files-'));
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  vi.stubEnv('KINDRED_DATA_DIR', '');
});
afterEach(() => (vi.unstubAllEnvs(), rmSync(folder, { recursive: true })));

const text = 'lion\r\ncar\n\nsea urchin';
const sha256 = contentHash(new TextEncoder().encode(text));

test('reads below its folder, within a limit', async () => {
  const files = filesService(folder);
  writeFileSync(join(folder, 'a.txt'), text);
  expect(files.resolve(`a.txt`)).toBe(join(folder, 'a.txt'));
  expect(new TextDecoder().decode(await files.read('a.txt'))).toBe(text);
  const codes = [files.read('b.txt'), files.read('a.txt', { maxBytes: 5 }), files.read('.')];
  const failed = await Promise.allSettled(codes);
  expect(failed.map((one) => (one as { reason: { code: string } }).reason.code)).toEqual([
    'FILE_MISSING',
    'FILE_TOO_LARGE',
    'FILE_UNREADABLE',
  ]);
});

test('streams lines without their ends, however the chunks fall', async () => {
  writeFileSync(join(folder, 'a.txt'), `\ufeff${text}`);
  const lines = await Array.fromAsync(filesService(folder).lines('a.txt'));
  expect(lines).toEqual(['lion', 'car', '', 'sea urchin']);
  writeFileSync(join(folder, 'long.txt'), `${'é'.repeat(100_000)}\nend\n`);
  const long = await Array.fromAsync(filesService(folder).lines('long.txt'));
  expect(long.map((line) => line.length)).toEqual([100_000, 3]);
  writeFileSync(join(folder, 'huge.txt'), 'x'.repeat(2 ** 24 + 1));
  await expect(Array.fromAsync(filesService(folder).lines('huge.txt'))).rejects.toMatchObject({
    code: 'FILE_LINE_TOO_LONG',
  });
});

test('a dataset comes from the data folder, else is downloaded once and kept', async () => {
  let calls = 0;
  const server = createServer((_, response) => (calls++, response.end(text)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/list`;
  const files = filesService(folder, { http: httpService() });
  const file = { path: 'things/list.txt', url, sha256 };
  const read = async () => new TextDecoder().decode(await files.dataset(file));
  try {
    expect([await read(), await read(), calls]).toEqual([text, text, 1]);
    const kept = join(folder, 'cache/kindred/datasets', sha256);
    expect(readdirSync(kept)).toEqual(['list.txt']);
    writeFileSync(join(kept, 'list.txt'), 'damaged');
    expect([await read(), calls]).toEqual([text, 2]);

    const other = { ...file, sha256: '0'.repeat(64) };
    await expect(files.dataset(other)).rejects.toMatchObject({
      code: 'DATASET_CHANGED',
      message: expect.stringMatching(new RegExp(`${sha256}.*${other.sha256}`)) as string,
    });
    expect(existsSync(join(folder, 'cache/kindred/datasets', other.sha256))).toBe(false);
  } finally {
    server.close();
  }
});

test('what nobody pinned is downloaded once, with the headers asked for, and within a limit', async () => {
  let calls = 0;
  const server = createServer((request, response) => {
    calls++;
    if (request.url === '/gone') return response.writeHead(404).end('no such file');
    response.writeHead(200, { 'x-repo-commit': 'abc', 'content-type': 'application/json' });
    return response.end(request.headers.authorization ?? 'open');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const files = filesService(folder, { http: httpService() });
  const read = async (file: Partial<Files.Download>) => {
    const found = await files.download({ url: `${base}/a`, maxBytes: 99, ...file });
    return [new TextDecoder().decode(found.bytes), found.headers];
  };
  try {
    const headers = ['x-repo-commit', 'x-other'];
    expect(await read({ headers })).toEqual(['open', { 'x-repo-commit': 'abc' }]);
    expect(await read({ headers })).toEqual(['open', { 'x-repo-commit': 'abc' }]);
    expect(calls).toBe(1);
    expect(await read({ url: `${base}/b`, bearer: 'k3y' })).toEqual(['Bearer k3y', {}]);
    for (const file of [{ url: `${base}/gone` }, { url: `${base}/c`, maxBytes: 3 }]) {
      await expect(read(file)).rejects.toMatchObject({ code: 'DOWNLOAD_FAILED' });
    }
    expect(calls).toBe(4);
  } finally {
    server.close();
  }
});

test('the data folder is checked; a file that is nowhere says where to put it', async () => {
  vi.stubEnv('KINDRED_DATA_DIR', folder);
  mkdirSync(join(folder, 'things'));
  const files = filesService('/', { http: httpService() });
  const file = { path: 'things/list.txt', url: null, sha256 };
  await expect(files.dataset(file)).rejects.toMatchObject({
    code: 'DATASET_MISSING',
    message: expect.stringContaining(join(folder, 'things/list.txt')) as string,
  });
  const dead = { ...file, url: 'http://127.0.0.1:1/list' };
  await expect(files.dataset(dead)).rejects.toMatchObject({ code: 'DATASET_MISSING' });
  writeFileSync(join(folder, 'things/list.txt'), text);
  expect(new TextDecoder().decode(await files.dataset(file))).toBe(text);
  writeFileSync(join(folder, 'things/list.txt'), 'edited');
  await expect(files.dataset(file)).rejects.toMatchObject({ code: 'DATASET_CHANGED' });
  await expect(files.dataset({ ...file, path: '../x' })).rejects.toMatchObject({
    code: 'DATASET_BAD_PATH',
  });
});
