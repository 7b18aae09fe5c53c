import { Ollama } from 'ollama';
import { afterAll, expect, test } from 'vitest';
import { choiceOf } from '../choice-of.ts';
import { startChaos } from '../start-chaos.ts';

const chaos = await startChaos();
const ollama = new Ollama({ host: chaos.url });
const prompt = 'Which is more like a dog: werewolf or teaspoon?';
const { options, probabilities, picked } = choiceOf(prompt);
const messages = [{ role: 'user', content: prompt }];

afterAll(() => chaos.close());

test('chat: text, counts, log probabilities, pictures', async () => {
  const images = [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])];
  const reply = await ollama.chat({
    model: 'llama-test',
    messages: [{ ...messages[0], images }],
    logprobs: true,
    top_logprobs: 3,
    options: { temperature: 0, seed: 1 },
  });
  expect(reply).toMatchObject({ model: 'llama-test', done: true, done_reason: 'stop' });
  expect(reply.message.content).toBe(options[picked]);
  expect(reply.eval_count).toBe(reply.logprobs!.length);
  expect(reply.logprobs![0].logprob).toBeCloseTo(Math.log(probabilities[picked]));
  expect(reply.logprobs![0].top_logprobs).toHaveLength(3);
  await expect
    .poll(() => chaos.log.at(-1))
    .toMatchObject({ images: [{ type: 'image/png', bytes: 12 }] });
});

test('generate: raw goes on where the prompt ends, until it is stopped or cut', async () => {
  const raw = { model: 'llama-test', prompt, raw: true };
  const stopped = await ollama.generate({ ...raw, options: { stop: ['\n'] } });
  expect(stopped).toMatchObject({ response: ` ${options[picked]}`, done_reason: 'stop' });
  const cut = await ollama.generate({ ...raw, options: { num_predict: 1 } });
  expect(cut).toMatchObject({ done_reason: 'length', eval_count: 1 });
});

test('embed: a vector of length 1 for each text; errors are told', async () => {
  const { embeddings } = await ollama.embed({ model: 'e', input: ['dog', 'wolf', 'dog'] });
  expect(embeddings.map((vector) => Math.hypot(...vector))).toEqual(
    [1, 1, 1].map((x) => expect.closeTo(x) as number),
  );
  expect(embeddings[0]).toEqual(embeddings[2]);
  expect(embeddings[0]).not.toEqual(embeddings[1]);
  chaos.set({ faults: [{ script: ['error-503'] }] });
  await expect(ollama.chat({ model: 'm', messages })).rejects.toMatchObject({
    status_code: 503,
    message: expect.stringContaining('server busy') as string,
  });
});
