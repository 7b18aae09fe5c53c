import Anthropic from '@anthropic-ai/sdk';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { choiceOf } from '../choice-of.ts';
import { startChaos } from '../start-chaos.ts';

const chaos = await startChaos();
const anthropic = new Anthropic({ apiKey: 'sk-ant-test', baseURL: chaos.url, maxRetries: 0 });
const prompt = 'Which is more like a dog: werewolf or teaspoon?';
const { options, picked } = choiceOf(`Reply with one word.\n${prompt}`);
const question = {
  model: 'claude-test',
  max_tokens: 20,
  system: 'Reply with one word.',
  messages: [{ role: 'user' as const, content: prompt }],
};

beforeEach(() => chaos.set({ answer: undefined, faults: [], batch: undefined }));
afterAll(() => chaos.close());

test('messages: text, usage and why it stopped', async () => {
  const reply = await anthropic.messages.create(question);
  expect(reply).toMatchObject({
    model: 'claude-test',
    stop_reason: 'end_turn',
    stop_details: null,
  });
  expect(reply.content).toMatchObject([{ type: 'text', citations: null }]);
  expect(options).toContain(reply.content[0].type === 'text' && reply.content[0].text);
  expect(reply.usage.input_tokens).toBeGreaterThan(0);
  const cut = await anthropic.messages.create({ ...question, max_tokens: 1 });
  expect(cut).toMatchObject({ stop_reason: 'max_tokens', usage: { output_tokens: 1 } });
  chaos.set({ answer: () => ({ text: 'Not this.', finish: 'refusal' }) });
  expect(await anthropic.messages.create(question)).toMatchObject({
    content: [],
    stop_reason: 'refusal',
    stop_details: { type: 'refusal', explanation: 'Not this.' },
  });
});

test('messages: pictures are seen; what no vendor knows is refused', async () => {
  const data = Buffer.from('picture').toString('base64');
  const source = { type: 'base64' as const, media_type: 'image/jpeg' as const, data };
  const content = [
    { type: 'image' as const, source },
    { type: 'text' as const, text: prompt },
  ];
  await anthropic.messages.create({ ...question, messages: [{ role: 'user', content }] });
  await expect
    .poll(() => chaos.log.at(-1))
    .toMatchObject({ images: [{ type: 'image/jpeg', bytes: 7 }] });
  const seeded = { ...question, seed: 3 };
  await expect(anthropic.messages.create(seeded)).rejects.toMatchObject({
    status: 400,
    error: { error: { message: 'seed: Extra inputs are not permitted' } },
  });
});

test('batches: created, polled, read line by line, listed, cancelled', async () => {
  const requests = ['a', 'b', 'c', 'd', 'e'].map((custom_id) => ({ custom_id, params: question }));
  const outcomes = { b: 'error-529', c: 'expired', d: 'canceled', e: 'missing' } as const;
  chaos.set({ batch: { outcome: (id) => outcomes[id as 'b'] ?? 'succeeded' } });
  const { batches } = anthropic.messages;
  const made = await batches.create({ requests });
  expect(made).toMatchObject({ processing_status: 'in_progress', results_url: null });
  expect((await batches.retrieve(made.id)).request_counts.processing).toBe(5);
  expect(await batches.retrieve(made.id)).toMatchObject({
    processing_status: 'ended',
    request_counts: { processing: 0, succeeded: 1, errored: 1, canceled: 1, expired: 1 },
  });
  const lines = [];
  for await (const line of await batches.results(made.id)) lines.push(line);
  expect(lines).toMatchObject([
    {
      custom_id: 'a',
      result: { type: 'succeeded', message: { content: [{ text: options[picked] }] } },
    },
    { custom_id: 'b', result: { type: 'errored', error: { error: { type: 'overloaded_error' } } } },
    { custom_id: 'c', result: { type: 'expired' } },
    { custom_id: 'd', result: { type: 'canceled' } },
  ]);
  const second = await batches.create({ requests });
  expect((await batches.cancel(second.id)).cancel_initiated_at).not.toBe(null);
  const listed = [];
  for await (const batch of batches.list({ limit: 1 })) listed.push(batch.id);
  expect(listed).toEqual([second.id, made.id]);
});
