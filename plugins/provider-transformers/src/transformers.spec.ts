import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LanguageRequest, LanguageRespondent, RespondContext } from '@kindred/core';
import { sampleStimuli, checkProvider, testServices } from '@kindred/core/testing';
import { createHost, createRegistry, definePlugin } from '@kindred/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bigramFiles } from './fixtures/bigram-files.ts';
import { transformers } from './transformers.ts';

const services = testServices();
afterAll(() => services.dispose());

// After "odd:" comes a name, in one or two words, written this way or that.
const chain: Record<string, Record<string, number>> = {
  'odd:': { ' lion': 0.3, ' Lion': 0.1, ' sea': 0.25, ' bear': 0.2, ' car': 0.15 },
  ' sea': { ' urchin': 0.6, '</s>': 0.4 },
  ' bear': { d: 0.25, '.': 0.75 },
};
const words = [
  'odd:',
  ' lion',
  ' Lion',
  ' sea',
  ' urchin',
  ' bear',
  'd',
  '.',
  ' car',
  'user',
  ' assistant',
];
const next = (last: string, word: string) => (chain[last] ?? { '</s>': 1 })[word] ?? 0;

async function write(name: string, files: ReturnType<typeof bigramFiles>): Promise<void> {
  await mkdir(join(services.folder, name, 'onnx'), { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    await writeFile(join(services.folder, name, file), content);
  }
}

beforeAll(async () => {
  await write('bigram', bigramFiles(words, next));
  const names = sampleStimuli.map(({ word }) => ` ${word}`);
  await write(
    'even',
    bigramFiles(names, (_, word) => (names.includes(word) ? 1 : 0)),
  );
});

async function made(options: object) {
  const registry = createRegistry([definePlugin({ name: 'test', components: [transformers] })]);
  const host = createHost({ registry, services, signal: services.signal });
  const at = { file: join(services.folder, 'e.yaml'), line: 1, column: 1 };
  const use = {
    id: 'm',
    use: 'transformers',
    with: { model: 'bigram', form: 'base', ...options },
    at,
    places: {},
  };
  return await host.create<LanguageRespondent>('provider', use);
}
const request = (more: Partial<LanguageRequest> = {}): LanguageRequest => ({
  messages: [{ role: 'user', parts: [{ type: 'text', text: 'odd:' }] }],
  want: 'text',
  repeat: 0,
  ...more,
});
const ctx = (name: string): RespondContext => ({
  signal: services.signal,
  random: services.random.fork(name),
  log: services.log,
});

test('whole names are scored exactly, over the ways they are written', async () => {
  const model = await made({});
  const options = ['lion', 'sea', 'sea urchin', 'bear', 'beard'];
  const { distribution, text } = await model.ask(
    request({ want: 'distribution', options }),
    ctx('a'),
  );
  const { logprobs, outside, normalisation } = distribution!.options!;
  expect(normalisation).toBe('whole-name');
  // .3 + .1; .25 · .4; .25 · .6; .2 · .75; .2 · .25; and " car" outside.
  const known = [0.4, 0.1, 0.15, 0.15, 0.05];
  logprobs.forEach((value, k) => expect(Math.exp(value)).toBeCloseTo(known[k], 5));
  expect(outside).toBeCloseTo(0.15, 5);
  expect(text).toBe('lion');
});

test('replies are drawn by the run’s seed, as likely as the model says', async () => {
  const model = await made({ maxTokens: 4 });
  const said: string[] = [];
  for (let k = 0; k < 300; k++) said.push((await model.ask(request(), ctx(`draw/${k}`))).text);
  const share = (text: string) => said.filter((one) => one === text).length / said.length;
  // Standard error below 0.03.
  expect(Math.abs(share('lion') - 0.3)).toBeLessThan(0.1);
  expect(Math.abs(share('sea urchin') - 0.15)).toBeLessThan(0.08);
  expect((await model.ask(request(), ctx('draw/7'))).text).toBe(said[7]);
  const { finish, usage, snapshot } = await model.ask(request(), ctx('draw/0'));
  expect(finish).toBe('stop');
  expect(usage!.inputTokens).toBe(1);
  expect(snapshot).toBe('bigram@main fp32');
});

test('two models that are loaded at once are each its own', async () => {
  const [known, even] = await Promise.all(
    ['bigram', 'even'].map(async (model) =>
      (await made({ model, temperature: 0, maxTokens: 1 })).ask(request(), ctx('x')),
    ),
  );
  expect(known.text).toBe('lion');
  expect(sampleStimuli.map(({ word }) => word)).toContain(even.text);
});

test('temperature 0 takes the likeliest; a reply that is cut says so', async () => {
  const model = await made({ temperature: 0, maxTokens: 1 });
  expect(await model.ask(request(), ctx('x'))).toMatchObject({ text: 'lion', finish: 'length' });
});

test('a model that is not there, or may not be fetched, is told', async () => {
  await expect((await made({ model: 'no/such' })).ask(request(), ctx('x'))).rejects.toMatchObject({
    code: 'TRANSFORMERS_MODEL',
    message: expect.stringContaining('download: true'),
  });
});

test('it keeps what the kit asks of every provider', async () => {
  const options = { model: 'even', temperature: 0 };
  await expect(checkProvider(transformers, { services, options })).resolves.toBeUndefined();
});
