import OpenAI, { toFile } from 'openai';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { choiceOf } from '../choice-of.ts';
import { startChaos } from '../start-chaos.ts';

const chaos = await startChaos();
const openai = new OpenAI({ apiKey: 'sk-test', baseURL: `${chaos.url}/v1`, maxRetries: 0 });
const prompt = 'Which is the odd one out: aardvark, sea lion or teapot?';
const { options, probabilities, picked } = choiceOf(prompt);
const user = { role: 'user' as const, content: prompt };
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

beforeEach(() => chaos.set({ answer: undefined, faults: [], batch: undefined }));
afterAll(() => chaos.close());

test('chat: one of the words, with usage, fingerprint and finish', async () => {
  const reply = await openai.chat.completions.create({ model: 'm-1', messages: [user] });
  const [choice] = reply.choices;
  expect(options).toEqual(['aardvark', 'sea lion', 'teapot']);
  expect(choice.message).toMatchObject({ content: options[picked], refusal: null });
  expect(choice).toMatchObject({ finish_reason: 'stop', logprobs: null });
  expect(reply).toMatchObject({ model: 'm-1', system_fingerprint: 'fp_kindred' });
  expect(reply.usage!.total_tokens).toBe(
    reply.usage!.prompt_tokens + reply.usage!.completion_tokens,
  );
});

test('chat: the tokens multiply to the probability of what was said', async () => {
  const asked = { model: 'm', messages: [user], logprobs: true, top_logprobs: 10 };
  const reply = await openai.chat.completions.create(asked);
  const tokens = reply.choices[0].logprobs!.content!;
  expect(tokens.length).toBeGreaterThan(1);
  expect(tokens.map(({ token }) => token).join('')).toBe(options[picked]);
  expect(tokens[0].logprob).toBeCloseTo(Math.log(probabilities[picked]), 9);
  for (const { top_logprobs: top, token, bytes } of tokens) {
    expect(top.map(({ logprob }) => logprob)).toEqual(
      top.map(({ logprob }) => logprob).sort((a, b) => b - a),
    );
    expect(top.reduce((sum, { logprob }) => sum + Math.exp(logprob), 0)).toBeLessThanOrEqual(1);
    expect(Buffer.from(bytes!).toString()).toBe(token);
  }
});

test('chat: a limit cuts, a refusal and a filter say so', async () => {
  const ask = (more: object = {}) =>
    openai.chat.completions.create({ model: 'm', messages: [user], ...more });
  expect((await ask({ max_completion_tokens: 1 })).choices[0]).toMatchObject({
    finish_reason: 'length',
    message: { content: options[picked].slice(0, 4).trim() },
  });
  chaos.set({ answer: () => ({ text: 'I cannot.', finish: 'refusal' }) });
  expect((await ask()).choices[0].message).toMatchObject({ content: null, refusal: 'I cannot.' });
  chaos.set({ answer: () => ({ text: 'x', finish: 'content-filter' }) });
  expect((await ask()).choices[0].finish_reason).toBe('content_filter');
});

test('chat: pictures are seen, and what no vendor knows is refused', async () => {
  const image = { type: 'image_url' as const, image_url: { url: `data:image/png;base64,${png}` } };
  const ask = (content: object[], more: object = {}) =>
    openai.chat.completions.create({
      model: 'm',
      messages: [{ role: 'user', content: content as never }],
      ...more,
    });
  await ask([{ type: 'text', text: prompt }, image]);
  await expect
    .poll(() => chaos.log.at(-1))
    .toMatchObject({
      event: 'sent',
      images: [{ type: 'image/png', bytes: Buffer.from(png, 'base64').length }],
    });
  await expect(ask([{ type: 'text', text: prompt }], { top_k: 4 })).rejects.toMatchObject({
    status: 400,
    message: '400 Unrecognized request argument supplied: top_k',
  });
  await expect(ask([{ ...image, image_url: { url: 'data:image/png;base64,%%' } }])).rejects.toThrow(
    'not valid base64',
  );
});

test('responses: text, log probabilities when included, and what cuts them', async () => {
  const ask = (more: object = {}) =>
    openai.responses.create({ model: 'm', instructions: 'Be brief.', input: prompt, ...more });
  const plain = await ask();
  expect(plain).toMatchObject({ status: 'completed' });
  expect(options).toContain(plain.output_text);
  const scored = await ask({ include: ['message.output_text.logprobs'], top_logprobs: 5 });
  const [message] = scored.output;
  const content = message.type === 'message' ? message.content[0] : null;
  expect(content).toMatchObject({ type: 'output_text' });
  expect(content!.type === 'output_text' && content!.logprobs![0].top_logprobs).toHaveLength(5);
  chaos.set({ answer: () => ({ text: 'No.', finish: 'refusal' }) });
  expect((await ask()).output).toMatchObject([{ content: [{ type: 'refusal', refusal: 'No.' }] }]);
  chaos.set({ answer: () => 'word '.repeat(40) });
  expect(await ask({ max_output_tokens: 16 })).toMatchObject({
    status: 'incomplete',
    incomplete_details: { reason: 'max_output_tokens' },
  });
});

test('completions: a base model goes on until it is stopped', async () => {
  const base = { model: 'm', prompt: `${prompt}\nAnswer:`, logprobs: 5 };
  const [stopped] = (await openai.completions.create({ ...base, stop: ['\n'] })).choices;
  expect(options.map((option) => ` ${option}`)).toContain(stopped.text);
  expect(stopped.finish_reason).toBe('stop');
  const scores = stopped.logprobs!;
  expect(scores.tokens!.join('')).toBe(stopped.text);
  expect(scores.top_logprobs![0][scores.tokens![0]]).toBe(scores.token_logprobs![0]);
  const [echoed] = (await openai.completions.create({ ...base, echo: true, max_tokens: 2 }))
    .choices;
  expect(echoed.text.startsWith(base.prompt)).toBe(true);
  expect(echoed.logprobs!.tokens!.join('')).toBe(echoed.text);
  expect(echoed.logprobs!.token_logprobs![0]).toBe(null);
  expect(echoed.finish_reason).toBe('length');
});

test('batches: uploaded, polled, collected in two files, found again, cancelled', async () => {
  const lines = ['a', 'b', 'c', 'd'].map((custom_id) =>
    JSON.stringify({
      custom_id,
      method: 'POST',
      url: '/v1/chat/completions',
      body: { model: 'm', messages: [user] },
    }),
  );
  chaos.set({
    batch: {
      outcome: (id) => ({ b: 'error-500', c: 'expired', d: 'missing' } as const)[id] ?? 'succeeded',
    },
  });
  const file = await openai.files.create({
    file: await toFile(Buffer.from(`${lines.join('\n')}\n`), 'batch.jsonl'),
    purpose: 'batch',
  });
  const made = await openai.batches.create({
    input_file_id: file.id,
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
    metadata: { key: 'ours' },
  });
  expect(made).toMatchObject({ status: 'in_progress', request_counts: { total: 4 } });
  expect(await openai.batches.retrieve(made.id)).toMatchObject({ status: 'in_progress' });
  const done = await openai.batches.retrieve(made.id);
  expect(done).toMatchObject({ status: 'completed', metadata: { key: 'ours' } });
  const read = async (id: string) =>
    (await (await openai.files.content(id)).text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { custom_id: string; response: { status_code: number } });
  const good = await read(done.output_file_id!);
  expect(good).toMatchObject([
    {
      custom_id: 'a',
      error: null,
      response: { status_code: 200, body: { object: 'chat.completion' } },
    },
  ]);
  expect(await read(done.error_file_id!)).toMatchObject([
    { custom_id: 'b', response: { status_code: 500, body: { error: { type: 'server_error' } } } },
    { custom_id: 'c', response: null, error: { code: 'batch_expired' } },
  ]);
  expect(chaos.log.filter(({ event }) => event === 'worked')).toMatchObject([{ custom: 'a' }]);
  const second = await openai.batches.create({
    input_file_id: file.id,
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
  });
  expect(await openai.batches.cancel(second.id)).toMatchObject({ status: 'cancelled' });
  const listed = [];
  for await (const batch of openai.batches.list({ limit: 1 })) listed.push(batch.id);
  expect(listed).toEqual([second.id, made.id]);
});

test('models: whatever is asked for', async () => {
  expect(await openai.models.retrieve('m-2')).toMatchObject({ id: 'm-2', object: 'model' });
});
