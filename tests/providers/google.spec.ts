import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from '@kindred/core';
import { testServices } from '@kindred/core/testing';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openProvider } from './fixtures/open-provider.ts';
import { isBuilt, runExperiment } from './fixtures/run-experiment.ts';
import { keyEnv, vendors } from './fixtures/vendors.ts';

const services = testServices();
const reply = {
  candidates: [{ content: { parts: [{ text: 'banjo' }] }, finishReason: 'STOP' }],
};
const asked: { readonly url: string; readonly headers: object }[] = [];
const server = createServer(({ url = '', headers }, response) => {
  asked.push({ url, headers });
  response.setHeader('content-type', 'application/json').end(JSON.stringify(reply));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const open: { close(): Promise<void> }[] = [];
beforeEach(() => void vi.stubEnv(keyEnv, 'not-a-real-key-17'));
afterEach(async () => {
  vi.unstubAllEnvs();
  asked.length = 0;
  for (const one of open.splice(0)) await one.close();
});
afterAll(() => {
  server.close();
  services.dispose();
});

async function ask(options: Readonly<Record<string, Json>>) {
  const model = await openProvider('google', options, services, open);
  const messages = [{ role: 'user' as const, parts: [{ type: 'text' as const, text: 'Which?' }] }];
  const { signal, random, log } = services;
  return model.ask({ messages, want: 'text', repeat: 0 }, { signal, random, log });
}

const sdks = [
  ['google', 'v1'],
  ['google generative-ai', 'v1beta'],
] as const;

test.each(sdks)(
  '%s: the key goes in one header, and the environment steers nothing',
  async (name, version) => {
    const strange = 'a-key-of-something-else';
    vi.stubEnv('GOOGLE_API_KEY', strange);
    vi.stubEnv('GOOGLE_GENAI_API_VERSION', 'v1alpha');
    vi.stubEnv('GOOGLE_GEMINI_BASE_URL', 'http://127.0.0.1:9');
    vi.stubEnv('GOOGLE_GENAI_USE_VERTEXAI', 'true');
    vi.stubEnv('GOOGLE_CLOUD_PROJECT', 'theirs');
    expect(await ask(vendors[name](url))).toMatchObject({ text: 'banjo' });
    expect(asked).toHaveLength(1);
    const [{ url: path, headers }] = asked;
    expect(path).toBe(`/${version}/models/gemini-2.5-flash:generateContent`);
    const keyed = Object.entries(headers).filter(([, value]) =>
      JSON.stringify(value).includes('not-a-real-key-17'),
    );
    expect(keyed).toEqual([['x-goog-api-key', 'not-a-real-key-17']]);
    expect(JSON.stringify(headers)).not.toContain(strange);
  },
);

test.each(sdks)('%s asks the version of the API that it is told', async (name) => {
  await ask({ ...vendors[name](url), apiVersion: 'v1alpha' });
  expect(asked[0].url).toMatch(/^\/v1alpha\/models\//);
  await expect(ask({ ...vendors[name](url), apiVersion: 'v1/../x' })).rejects.toThrow(/apiVersion/);
});

test('Google’s own key goes to no other host', async () => {
  vi.stubEnv('GEMINI_API_KEY', 'not-a-real-key-17');
  await expect(ask({ model: 'm', baseUrl: url })).rejects.toThrow(/keyEnv/);
  expect(asked).toEqual([]);
});

test.skipIf(!isBuilt)(
  'the older SDK is asked for no batches (skipped without a build)',
  { timeout: 60_000 },
  async () => {
    const options = vendors['google generative-ai'](url);
    const model = { id: 'm', use: 'google', with: options, delivery: 'batch' };
    const { code, err } = await runExperiment([model]);
    expect(code).not.toBe(0);
    expect(err).toContain('Model "m" (google) has no batch interface');
    expect(asked).toEqual([]);
  },
);
