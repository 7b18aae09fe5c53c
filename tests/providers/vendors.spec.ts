import { randomBytes } from 'node:crypto';
import type { Json, LanguageRequest, RespondContext } from '@kindred/core';
import { checkProvider, testServices } from '@kindred/core/testing';
import { providersPlugin } from '@kindred/providers';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startChaos } from '../chaos/start-chaos.ts';
import { openProvider } from './fixtures/open-provider.ts';
import { keyEnv, seedless, vendors } from './fixtures/vendors.ts';

const services = testServices();
process.env[keyEnv] = 'not-a-real-key-17';
afterAll(() => {
  services.dispose();
  delete process.env[keyEnv];
});
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const cases = Object.entries(vendors);
const componentOf = (name: string) => {
  const [use] = name.split(' ');
  return providersPlugin.components.find((one) => one.kind === 'provider' && one.name === use)!;
};

const made = (name: string, options: Readonly<Record<string, Json>>) =>
  openProvider(name, options, services, open);
const chaos = async (options: Parameters<typeof startChaos>[0]) => {
  const server = await startChaos({ lenient: true, ...options });
  open.push(server);
  return server;
};
const ctx = (signal = services.signal): RespondContext => ({
  signal,
  random: services.random,
  log: services.log,
});
const question = (more: Partial<LanguageRequest> = {}): LanguageRequest => ({
  messages: [
    { role: 'system', parts: [{ type: 'text', text: 'You compare objects.' }] },
    { role: 'user', parts: [{ type: 'text', text: 'Which is more like a lion: banjo or car?' }] },
  ],
  want: 'text',
  repeat: 0,
  ...more,
});

test.each(cases)('%s keeps what the kit asks of every provider', async (name, options) => {
  const { url } = await chaos({});
  const check = checkProvider(componentOf(name) as Parameters<typeof checkProvider>[0], {
    services,
    options: options(url),
  });
  await expect(check).resolves.toBeUndefined();
});

test.each(cases)('%s sends what was asked and reads what was said', async (name, options) => {
  const { url, log } = await chaos({ answer: () => 'banjo' });
  const settings = { ...options(url), temperature: 0.5, maxTokens: 19 };
  const reply = await (await made(name, settings)).ask(question(), ctx());
  expect(reply).toMatchObject({ text: 'banjo', finish: 'stop' });
  expect(reply.snapshot).toBeTruthy();
  expect(reply.usage!.inputTokens).toBeGreaterThan(0);
  const [asked] = log.filter(({ event }) => event === 'asked');
  const body = JSON.stringify(asked.event === 'asked' && asked.body);
  expect(body).toContain('You compare objects.');
  expect(body).toContain('banjo or car?');
  expect(body).toContain('0.5');
  expect(body).toMatch(
    /"(max_tokens|max_completion_tokens|maxOutputTokens|max_output_tokens|num_predict)":19/,
  );
  // A key goes where its variable is named, and nowhere else.
  const headers = JSON.stringify(asked.event === 'asked' && asked.headers);
  expect(headers.includes('not-a-real-key-17')).toBe('keyEnv' in options(url));
});

test.each(cases.filter(([name]) => !seedless.has(name)))(
  '%s gives the options’ probabilities, and raises its seed with each repeat',
  async (name, options) => {
    const { url, log } = await chaos({ answer: () => 'banjo' });
    const model = await made(name, { ...options(url), seed: 40 });
    const request = question({ want: 'distribution', options: ['banjo', 'car'], repeat: 2 });
    const { distribution } = await model.ask(request, ctx());
    const { logprobs, outside } = distribution!.options!;
    expect(logprobs[0]).toBeGreaterThan(logprobs[1]);
    expect(outside).toBeLessThan(1);
    const [asked] = log.filter(({ event }) => event === 'asked');
    expect(JSON.stringify(asked.event === 'asked' && asked.body)).toContain('"seed":42');
  },
);

test('google’s older SDK gives probabilities too, and says what it lacks', async () => {
  const { url } = await chaos({ answer: () => 'banjo' });
  const options = vendors['google generative-ai'](url);
  const request = question({ want: 'distribution', options: ['banjo', 'car'] });
  const { distribution } = await (await made('google', options)).ask(request, ctx());
  expect(distribution!.options!.logprobs[0]).toBeGreaterThan(distribution!.options!.logprobs[1]);
  await expect(made('google', { ...options, seed: 1 })).rejects.toThrow(/seed.*generative-ai/);
  const budget = made('google', { ...options, thinkingBudget: 0 });
  await expect(budget).rejects.toThrow(/thinkingBudget.*generative-ai/);
});

test('google: a blocked prompt is a failure, a filtered reply is a reply', async () => {
  const blocked = await chaos({ faults: [{ mix: { 'content-filter': 1 } }] });
  for (const name of ['google', 'google generative-ai'] as const) {
    const asking = (await made(name, vendors[name](blocked.url))).ask(question(), ctx());
    await expect(asking).rejects.toMatchObject({ kind: 'content-filter' });
  }
  const filtered = await chaos({ answer: () => ({ text: '', finish: 'content-filter' }) });
  const reply = await (await made('google', vendors.google(filtered.url))).ask(question(), ctx());
  expect(reply).toMatchObject({ text: '', finish: 'content-filter' });
});

test.each(cases.filter(([name]) => !name.endsWith('base')))(
  '%s shows pictures as they are',
  async (name, options) => {
    const { url, log } = await chaos({ answer: () => 'banjo' });
    // The smallest PNG there is, and something that makes it this one.
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
      'base64',
    );
    const bytes = new Uint8Array(Buffer.concat([png, randomBytes(3)]));
    const image = {
      mediaType: 'image/png',
      sha256: '0'.repeat(64),
      width: 1,
      height: 1,
      size: bytes.length,
      from: { type: 'bytes', bytes },
    } as const;
    const messages = [
      {
        role: 'user' as const,
        parts: [
          { type: 'image' as const, image },
          { type: 'text' as const, text: 'Which?' },
        ],
      },
    ];
    await (await made(name, options(url))).ask(question({ messages }), ctx());
    const sent = log.find(({ event }) => event === 'sent');
    expect(sent?.event === 'sent' && sent.images).toMatchObject([{ bytes: bytes.length }]);
  },
);

test.each(cases)(
  '%s stops when told, and keeps no page of HTML for a reply',
  async (name, options) => {
    const hung = await chaos({ faults: [{ mix: { hang: 1 } }] });
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('stop')), 50);
    await expect(
      (await made(name, options(hung.url))).ask(question(), ctx(stop.signal)),
    ).rejects.toThrow(/stop|abort/i);
    const page = await chaos({ faults: [{ mix: { html: 1 } }] });
    await expect((await made(name, options(page.url))).ask(question(), ctx())).rejects.toThrow(
      /shape|JSON/,
    );
  },
);

test.each(cases.filter(([name]) => name.endsWith('base')))(
  '%s is shown no picture, and says so',
  async (name, options) => {
    const { url, log } = await chaos({});
    const from = { type: 'bytes', bytes: new Uint8Array([1]) } as const;
    const facts = { mediaType: 'image/png', width: 1, height: 1, size: 1 } as const;
    const image = { ...facts, sha256: '0'.repeat(64), from };
    const messages = [{ role: 'user' as const, parts: [{ type: 'image' as const, image }] }];
    const asking = (await made(name, options(url))).ask(question({ messages }), ctx());
    await expect(asking).rejects.toMatchObject({ kind: 'bad-request' });
    expect(log).toEqual([]);
  },
);

test('what a vendor lacks, and a key for another host, are refused with the options', async () => {
  const url = 'http://127.0.0.1:9';
  await expect(made('anthropic', { model: 'm', seed: 1 })).rejects.toThrow(/seed/);
  await expect(made('openai', { model: 'm', topK: 3 })).rejects.toThrow(/topK/);
  await expect(made('openai', { model: 'm', baseUrl: url })).rejects.toThrow(/keyEnv/);
  await expect(made('anthropic', { model: 'm', baseUrl: url })).rejects.toThrow(/keyEnv/);
});
