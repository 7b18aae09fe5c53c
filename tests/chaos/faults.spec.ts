import Anthropic from '@anthropic-ai/sdk';
import { ApiError, GoogleGenAI } from '@google/genai';
import OpenAI from 'openai';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChaosOptions } from './chaos-options.ts';
import type { Fault, FaultName } from './fault.ts';
import type { LogEntry } from './log-entry.ts';
import { startChaos } from './start-chaos.ts';

const chaos = await startChaos();
const none: ChaosOptions = {
  answer: undefined,
  faults: [],
  limit: null,
  latency: 0,
  retryAfter: 0.05,
  dripMs: 20,
  seed: 1,
};
beforeEach(() => chaos.set(none));
afterAll(() => chaos.close());

const key = 'sk-test-0123456789';
const post = (content = 'Which: a or b?', more: RequestInit = {}) =>
  fetch(`${chaos.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'm', messages: [{ role: 'user', content }] }),
    ...more,
  });
const script = (...faults: (Fault | null)[]) => chaos.set({ faults: [{ script: faults }] });
const sent = () =>
  chaos.log.filter(
    (entry): entry is Extract<LogEntry, { event: 'sent' }> => entry.event === 'sent',
  );

describe('the vendors say what is wrong in their own way', () => {
  const openai = new OpenAI({ apiKey: key, baseURL: `${chaos.url}/v1`, maxRetries: 0 });
  const anthropic = new Anthropic({ apiKey: key, baseURL: chaos.url, maxRetries: 0 });
  const google = new GoogleGenAI({ apiKey: key, httpOptions: { baseUrl: chaos.url } });
  const messages = [{ role: 'user' as const, content: 'Which: a or b?' }];
  const fail = (promise: Promise<unknown>) =>
    promise.then(
      () => expect.unreachable(),
      (error: unknown) => error,
    );

  test.each<[FaultName, number, string | null]>([
    ['rate-limit', 429, 'rate_limit_exceeded'],
    ['quota', 429, 'insufficient_quota'],
    ['auth', 401, 'invalid_api_key'],
    ['context-length', 400, 'context_length_exceeded'],
    ['content-filter', 400, 'content_filter'],
    ['bad-request', 400, 'unsupported_value'],
    ['error-500', 500, null],
    ['error-503', 503, null],
  ])('openai, %s: %i %s', async (fault, status, code) => {
    script(fault);
    const error = await fail(openai.chat.completions.create({ model: 'm', messages }));
    expect(error).toMatchObject({ status, code });
  });

  test.each<[FaultName, number, string]>([
    ['rate-limit', 429, 'rate_limit_error'],
    ['quota', 400, 'invalid_request_error'],
    ['auth', 401, 'authentication_error'],
    ['context-length', 400, 'invalid_request_error'],
    ['error-500', 500, 'api_error'],
    ['error-529', 529, 'overloaded_error'],
  ])('anthropic, %s: %i %s', async (fault, status, type) => {
    script(fault);
    const asked = { model: 'm', max_tokens: 5, messages };
    expect(await fail(anthropic.messages.create(asked))).toMatchObject({
      status,
      error: { error: { type } },
    });
  });

  test.each<[FaultName, number, string]>([
    ['rate-limit', 429, 'GenerateRequestsPerMinute'],
    ['quota', 429, 'GenerateRequestsPerDay'],
    ['auth', 400, 'API_KEY_INVALID'],
    ['context-length', 400, 'exceeds the maximum number of tokens'],
    ['error-503', 503, 'UNAVAILABLE'],
  ])('google, %s: %i %s', async (fault, status, part) => {
    script(fault);
    const error = await fail(google.models.generateContent({ model: 'm', contents: 'a or b?' }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status, message: expect.stringContaining(part) as string });
  });

  test('a wait is said where each vendor says it', async () => {
    chaos.set({ retryAfter: 0.2, faults: [{ mix: { 'rate-limit': 1 } }] });
    const ask = async (path: string) => {
      const { headers, status } = await fetch(`${chaos.url}${path}`, {
        method: 'POST',
        body: '{}',
      });
      expect(status).toBe(429);
      return Object.fromEntries(headers);
    };
    expect(await ask('/v1/chat/completions')).toMatchObject({
      'retry-after': '1',
      'retry-after-ms': '200',
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': '200ms',
    });
    expect(await ask('/v1/messages')).toMatchObject({
      'retry-after': '1',
      'anthropic-ratelimit-requests-remaining': '0',
      'anthropic-ratelimit-tokens-reset': expect.stringMatching(/^\d{4}-.*Z$/) as string,
    });
    for (const path of ['/v1/models/m:generateContent', '/api/chat']) {
      expect(await ask(path)).not.toHaveProperty('retry-after');
    }
  });
});

test('connections break before an answer, after the work, and in mid-body', async () => {
  script('reset', 'lost', 'reset-body', null);
  let answered = 0;
  chaos.set({ answer: () => (answered++, 'a') });
  await expect(post()).rejects.toThrow('fetch failed');
  expect(answered).toBe(0);
  await expect(post()).rejects.toThrow('fetch failed');
  expect(answered).toBe(1);
  const half = await post();
  expect(half.status).toBe(200);
  await expect(half.text()).rejects.toThrow('terminated');
  expect(answered).toBe(2);
  expect(await (await post()).json()).toMatchObject({ choices: [{ message: { content: 'a' } }] });
  await expect
    .poll(() => sent().slice(-4))
    .toMatchObject([
      { status: 0, whole: false, fault: 'reset' },
      { status: 0, whole: false, fault: 'lost' },
      { status: 200, whole: false, fault: 'reset-body' },
      { status: 200, whole: true, fault: null },
    ]);
  expect(
    new Set(
      sent()
        .slice(-4)
        .map((entry) => entry.key),
    ).size,
  ).toBe(1);
});

test('a body may be half, a page, huge, slow, or never come', async () => {
  script('truncated', 'html', 'huge', 'drip', 'hang', { status: 418, body: 'teapot' });
  const half = await (await post()).text();
  expect(() => JSON.parse(half) as unknown).toThrow(SyntaxError);
  const page = await post();
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
  expect((await (await post()).arrayBuffer()).byteLength).toBeGreaterThan(10 * 1024 * 1024);
  const before = performance.now();
  expect(await (await post()).json()).toHaveProperty('choices');
  expect(performance.now() - before).toBeGreaterThan(100);
  await expect(post('x', { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
  const raw = await post();
  expect([raw.status, await raw.text()]).toEqual([418, 'teapot']);
});

test('texts may hold markup, escapes, NULs, lone surrogates and the key', async () => {
  script('script', 'ansi', 'nul', 'surrogate', 'echo-key-reply', 'echo-key', 'echo-key-500');
  const text = async () => {
    const { choices } = (await (await post()).json()) as {
      choices: { message: { content: string } }[];
    };
    return choices[0].message.content;
  };
  expect(await text()).toContain('<script>');
  expect(await text()).toContain('\u001b]0;');
  expect(await text()).toContain('\u0000');
  expect((await text()).isWellFormed()).toBe(false);
  expect(await text()).toContain(key);
  const errors = [await post(), await post()];
  expect(errors.map(({ status }) => status)).toEqual([401, 500]);
  for (const error of errors) expect(await error.text()).toContain(key);
});

test('a limit binds: no more at once, no more a second', async () => {
  const storm = async () =>
    (await Promise.all(Array.from({ length: 12 }, (_, k) => post(`a or b${k}?`)))).map(
      ({ status }) => status,
    );
  const count = (statuses: number[], wanted: number) =>
    statuses.filter((status) => status === wanted).length;
  chaos.set({ latency: 100, limit: { concurrent: 5 } });
  const crowded = await storm();
  expect([count(crowded, 200), count(crowded, 429)]).toEqual([5, 7]);
  chaos.set({ latency: 0, limit: { perSecond: 4 } });
  const fast = await storm();
  expect(count(fast, 200)).toBeLessThan(8);
  expect(count(fast, 200)).toBeGreaterThanOrEqual(4);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await post()).status).toBe(200);
});

test('a mix hits its share of questions, the same ones whatever their order, not for ever', async () => {
  const rule = { mix: { 'error-500': 0.2, 'rate-limit': 0.1 } } as const;
  const names = Array.from({ length: 200 }, (_, k) => `Which: a or b${k}?`);
  const run = async (prompts: string[]) => {
    chaos.set({ seed: 5, faults: [rule] });
    const pairs = await Promise.all(
      prompts.map(async (prompt) => [prompt, (await post(prompt)).status] as const),
    );
    return new Map(pairs);
  };
  const first = await run(names);
  const failed = [...first].filter(([, status]) => status !== 200);
  expect(failed.length / 200).toBeGreaterThan(0.2);
  expect(failed.length / 200).toBeLessThan(0.4);
  const again = await run([...names].reverse());
  for (const [prompt, status] of first) expect(again.get(prompt)).toBe(status);
  const [unlucky] = failed[0];
  const statuses = new Set<number>();
  for (let k = 0; k < 20; k++) statuses.add((await post(unlucky)).status);
  expect(statuses).toContain(200);
});

test('rules are for a path or a model', async () => {
  chaos.set({
    faults: [
      { on: '/messages', mix: { auth: 1 } },
      { model: 'other', mix: { auth: 1 } },
    ],
  });
  expect((await post()).status).toBe(200);
  const body = JSON.stringify({ model: 'other', messages: [{ role: 'user', content: 'a or b?' }] });
  expect((await post('', { body })).status).toBe(401);
  expect((await fetch(`${chaos.url}/v1/messages`, { method: 'POST', body })).status).toBe(401);
});
