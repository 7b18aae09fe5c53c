import { GoogleGenAI } from '@google/genai';
import { GoogleGenerativeAI } from '@google/generative-ai';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { choiceOf } from '../choice-of.ts';
import { startChaos } from '../start-chaos.ts';

const chaos = await startChaos();
const google = new GoogleGenAI({ apiKey: 'AIza-test', httpOptions: { baseUrl: chaos.url } });
const prompt = 'Which is more like a dog: werewolf or teaspoon?';
const { options, probabilities, picked } = choiceOf(prompt);
const ask = (config: object = {}) =>
  google.models.generateContent({ model: 'gemini-test', contents: prompt, config });

beforeEach(() => chaos.set({ answer: undefined, faults: [], batch: undefined }));
afterAll(() => chaos.close());

test('generateContent: text, usage, version and finish', async () => {
  const reply = await ask({ systemInstruction: 'One word.', seed: 1, temperature: 0 });
  expect(options).toContain(reply.text);
  expect(reply).toMatchObject({ modelVersion: 'gemini-test' });
  expect(reply.usageMetadata!.promptTokenCount).toBeGreaterThan(0);
  expect(reply.candidates![0].finishReason).toBe('STOP');
  expect((await ask({ maxOutputTokens: 1 })).candidates![0].finishReason).toBe('MAX_TOKENS');
  chaos.set({ answer: () => ({ text: '', finish: 'content-filter' }) });
  expect((await ask()).candidates).toMatchObject([{ finishReason: 'SAFETY' }]);
  chaos.set({ faults: [{ script: ['content-filter'] }] });
  const blocked = await ask();
  expect(blocked.candidates).toBe(undefined);
  expect(blocked.promptFeedback).toEqual({ blockReason: 'PROHIBITED_CONTENT' });
});

test('generateContent: log probabilities of what was chosen and what was likely', async () => {
  const reply = await ask({ responseLogprobs: true, logprobs: 4 });
  const { logprobsResult: scores } = reply.candidates![0];
  expect(scores!.chosenCandidates!.map(({ token }) => token).join('')).toBe(options[picked]);
  expect(scores!.chosenCandidates![0].logProbability).toBeCloseTo(Math.log(probabilities[picked]));
  expect(scores!.topCandidates![0].candidates).toHaveLength(4);
});

test('generateContent: inline pictures are seen, the older SDK is answered too', async () => {
  const older = new GoogleGenerativeAI('AIza-test').getGenerativeModel(
    { model: 'gemini-test' },
    { baseUrl: chaos.url },
  );
  const data = Buffer.from('picture').toString('base64');
  const { response } = await older.generateContent([
    prompt,
    { inlineData: { mimeType: 'image/webp', data } },
  ]);
  expect(options).toContain(response.text());
  await expect
    .poll(() => chaos.log.at(-1))
    .toMatchObject({
      path: '/v1beta/models/gemini-test:generateContent',
      model: 'gemini-test',
      images: [{ type: 'image/webp', bytes: 7 }],
    });
});

test('batches: inlined, polled, answered with what was handed in, listed, cancelled', async () => {
  const src = ['a', 'b', 'c'].map((key) => ({
    contents: [{ role: 'user', parts: [{ text: prompt }] }],
    metadata: { key },
    config: { temperature: 0 },
  }));
  const outcomes = { b: 'error-503', c: 'missing' } as const;
  chaos.set({ batch: { outcome: (key) => outcomes[key as 'b'] ?? 'succeeded' } });
  const create = () =>
    google.batches.create({ model: 'gemini-test', src, config: { displayName: 'ours' } });
  const made = await create();
  expect(made).toMatchObject({ state: 'JOB_STATE_RUNNING', displayName: 'ours' });
  await google.batches.get({ name: made.name! });
  const done = await google.batches.get({ name: made.name! });
  expect(done.state).toBe('JOB_STATE_SUCCEEDED');
  expect(done.dest!.inlinedResponses).toMatchObject([
    {
      metadata: { key: 'a' },
      response: { candidates: [{ content: { parts: [{ text: options[picked] }] } }] },
    },
    { metadata: { key: 'b' }, error: { code: 14 } },
  ]);
  const second = await create();
  await google.batches.cancel({ name: second.name! });
  expect((await google.batches.get({ name: second.name! })).state).toBe('JOB_STATE_CANCELLED');
  const listed = [];
  for await (const job of await google.batches.list({ config: { pageSize: 1 } }))
    listed.push(job.name);
  expect(listed).toEqual([second.name, made.name]);
});
