import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { ProviderError } from '../../contract/provider-error.ts';
import { httpService } from './http-service.ts';

const open: { close(): void }[] = [];
afterEach(() => open.splice(0).forEach((server) => server.close()));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => (server.closeAllConnections(), server.close()) });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function failure(promise: Promise<unknown>): Promise<ProviderError> {
  const error: unknown = await promise.then(
    () => expect.unreachable('the call succeeded'),
    (thrown: unknown) => thrown,
  );
  if (!ProviderError.is(error)) throw error;
  return error;
}

const http = httpService();

test('posts JSON with the bearer in one header and reads JSON', async () => {
  const url = await serve((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { authorization, 'content-type': type } = request.headers;
      response.end(JSON.stringify({ authorization, type, body, method: request.method }));
    });
  });
  expect(await http.postJson(`${url}/v1`, { a: 1 }, { bearer: 'key-abcdef' })).toEqual({
    authorization: 'Bearer key-abcdef',
    type: 'application/json',
    body: '{"a":1}',
    method: 'POST',
  });
});

test.each([
  [{ 'retry-after': '2' }, 2000],
  [{ 'retry-after': '1.5' }, 1500],
  [{ 'retry-after': '60', 'retry-after-ms': '120' }, 120],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
])('429 with %j waits %s ms', async (headers, wait) => {
  const url = await serve((_, response) => response.writeHead(429, headers).end('slow down'));
  const error = await failure(http.postJson(url, {}));
  expect([error.kind, error.retryAfter]).toEqual(['overload', wait]);
  expect(error.message).toContain('answered 429: slow down');
});

test('a retry date is counted from now', async () => {
  const date = new Date(Date.now() + 30_000).toUTCString();
  const url = await serve((_, response) => response.writeHead(429, { 'retry-after': date }).end());
  const { retryAfter } = await failure(http.getBytes(url));
  expect(retryAfter).toBeGreaterThan(27_000);
  expect(retryAfter).toBeLessThanOrEqual(30_000);
});

test.each([
  [400, {}, 'bad-request'],
  [400, { error: { code: 'context_length_exceeded' } }, 'context-length'],
  [400, { error: { message: 'prompt is too long: 9 tokens' } }, 'context-length'],
  [400, { error: { code: 'content_filter' } }, 'content-filter'],
  [401, {}, 'auth'],
  [402, {}, 'quota'],
  [408, {}, 'timeout'],
  [429, { error: { type: 'insufficient_quota' } }, 'quota'],
  [500, {}, 'server'],
  [503, {}, 'overload'],
  [529, { error: 'busy' }, 'overload'],
])('%i with %j is %s', async (status, body, kind) => {
  const url = await serve((_, response) => response.writeHead(status).end(JSON.stringify(body)));
  expect((await failure(http.postJson(url, {}))).kind).toBe(kind);
});

test('no key, whatever the server echoes, and no query is in an error', async () => {
  const url = await serve((request, response) =>
    response
      .writeHead(401)
      .end(`bad key ${request.headers.authorization}\u001b[31m ${request.url}`),
  );
  const call = http.postJson(`${url}/v1?key=hidden`, {}, { bearer: 'sk-very-secret' });
  const { message } = await failure(call);
  expect(message).not.toContain('sk-very-secret');
  expect(message).toContain('Bearer [secret]');
  expect(message.startsWith(`POST ${url}/v1 answered 401`)).toBe(true);
  expect(message).not.toContain('\u001b');
});

test('a connection that breaks, before or in mid-body, is the network', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/refuse') return void request.socket.destroy();
    response.writeHead(200, { 'content-length': '100' }).write('{"half":');
    setTimeout(() => request.socket.destroy(), 20);
  });
  expect((await failure(http.postJson(`${url}/refuse`, {}))).kind).toBe('network');
  expect((await failure(http.postJson(`${url}/half`, {}))).kind).toBe('network');
});

test('a slow server times out; an abort keeps its own reason', async () => {
  const url = await serve(
    (request, response) => void (request.url === '/head' && response.write('x')),
  );
  expect((await failure(http.getBytes(url, { timeoutMs: 50 }))).kind).toBe('timeout');
  expect((await failure(http.getBytes(`${url}/head`, { timeoutMs: 50 }))).kind).toBe('timeout');
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error('ctrl-c')), 20);
  await expect(http.getBytes(url, { signal: stop.signal })).rejects.toThrow('ctrl-c');
});

test('a body larger than allowed is refused, announced or not, for SDKs too', async () => {
  const url = await serve((_, response) => {
    for (let k = 0; k < 20; k++) response.write(Buffer.alloc(1000));
    response.end();
  });
  const error = await failure(http.getBytes(url, { maxBytes: 5000 }));
  expect(error.message).toMatch(/more than 5000 bytes/);
  const response = await httpService({ maxBytes: 5000 }).fetch(url);
  await expect(response.arrayBuffer()).rejects.toThrow(/more than 5000 bytes/);
});

test('a redirect to another host loses the keys, one within the host keeps them', async () => {
  const echo: RequestListener = (request, response) =>
    response.end(JSON.stringify(request.headers));
  const other = await serve(echo);
  const url = await serve((request, response) => {
    if (request.url === '/end') return echo(request, response);
    response.writeHead(307, { location: request.url === '/away' ? other : '/end' }).end();
  });
  const options = {
    bearer: 'sk-very-secret',
    headers: { 'x-api-key': 'k', 'x-goog-api-key': 'g' },
  };
  const away = await http.postJson(`${url}/away`, { a: 1 }, options);
  expect(away).not.toHaveProperty('authorization');
  expect(away).not.toHaveProperty('x-api-key');
  expect(away).toHaveProperty('content-type', 'application/json');
  const home = await http.postJson(`${url}/home`, {}, options);
  expect(home).toMatchObject({ authorization: 'Bearer sk-very-secret', 'x-api-key': 'k' });
});

test('endless redirects, other schemes, bad addresses and non-JSON are refused', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/text') return void response.end('<html>');
    const location = request.url === '/file' ? 'file:///etc/passwd' : '/again';
    response.writeHead(302, { location }).end();
  });
  expect((await failure(http.getBytes(`${url}/again`))).message).toMatch(/more than 5 times/);
  expect((await failure(http.getBytes(`${url}/file`))).message).toMatch(/neither http nor https/);
  expect((await failure(http.getBytes('not a url'))).kind).toBe('bad-request');
  expect((await failure(http.postJson(`${url}/text`, {}))).kind).toBe('server');
});

test('a body that is streamed stops when the caller does, and holds nothing afterwards', async () => {
  let gone = false;
  const url = await serve((request, response) => {
    request.socket.on('close', () => (gone = true));
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    const drip = setInterval(() => response.write('x'), 5);
    response.on('close', () => clearInterval(drip));
  });
  const stop = new AbortController();
  const response = await http.fetch(url, { signal: stop.signal });
  const reader = response.body!.getReader();
  expect((await reader.read()).done).toBe(false);
  stop.abort(new Error('ctrl-c'));
  const rest = async () => {
    while (!(await reader.read()).done);
  };
  await expect(rest()).rejects.toThrow(/abort/i);
  await expect.poll(() => gone).toBe(true);
});

test('a body that came compressed is handed on plain, and its limit is of what it unpacks to', async () => {
  const { gzipSync } = await import('node:zlib');
  const url = await serve((request, response) => {
    const text = request.url === '/bomb' ? ' '.repeat(1_000_000) : '{"a":1}';
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(gzipSync(text));
  });
  expect(await (await http.fetch(url)).json()).toEqual({ a: 1 });
  const bomb = httpService({ maxBytes: 10_000 }).fetch(`${url}/bomb`);
  expect((await failure(bomb)).message).toContain('more than 10000 bytes');
});
