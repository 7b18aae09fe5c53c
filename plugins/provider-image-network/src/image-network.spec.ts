import {
  checkComponent,
  checkPlugin,
  checkProvider,
  sampleTask,
  testServices,
} from '@kindred/core/testing';
import { Files, Pictures } from '@kindred/core';
import type { DirectRespondent, RespondContext, Stimulus } from '@kindred/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imageNetwork } from './image-network.ts';
import plugin from './index.ts';
import { thingsEmoji } from './things-emoji.ts';

const services = testServices();
afterAll(() => services.dispose());
const pictures = services.pictures('.');
const ids = ['lion', 'tiger', 'car', 'truck', 'apple', 'banana'];
let stimuli: readonly Stimulus[];
beforeAll(async () => {
  const source = await thingsEmoji.create(
    { ids, size: 224 } as never,
    services.files('.') as never,
    pictures as never,
  );
  stimuli = (await source.load({ signal: services.signal })).items;
});
const ctx = (signal = services.signal): RespondContext => ({
  signal,
  random: services.random.fork('test'),
  log: services.log,
});

async function issues(options: object): Promise<string> {
  const checked = await imageNetwork.options['~standard'].validate(options);
  return (checked.issues ?? []).map(({ message }) => message).join('\n');
}
async function made(options: object): Promise<DirectRespondent> {
  const checked = await imageNetwork.options['~standard'].validate(options);
  if (checked.issues) throw new Error('bad options');
  const created = await imageNetwork.create(
    checked.value as never,
    pictures as never,
    services.files('.') as never,
  );
  return created as DirectRespondent;
}

test('the plugin is well declared, and its components need what they get', () => {
  expect(() => checkPlugin(plugin)).not.toThrow();
  for (const component of plugin.components) checkComponent(component);
  expect(imageNetwork.needs).toEqual([Pictures, Files]);
  expect(thingsEmoji.needs).toEqual([Files, Pictures]);
});

test('it keeps the promises of a provider', { timeout: 240_000 }, async () => {
  for (const structure of ['anchored', 'odd-one-out'] as const) {
    const setup = { services, stimuli, task: sampleTask(structure) };
    await expect(checkProvider(imageNetwork, setup)).resolves.toBeUndefined();
  }
});

test('what has no picture is missing, and notes say what network it is', async () => {
  const network = await made({});
  const blind: Stimulus = { id: 'wind', word: 'wind' };
  const prepared = await network.prepare!([...stimuli, blind], ctx());
  expect(prepared.missing).toEqual([{ id: 'wind', reason: 'it has no picture' }]);
  expect(prepared.notes.join('\n')).toMatch(
    /nsfwjs 4\.4\.0.*8 bits; layer average_pooling2d_1, 1280 features/,
  );
  expect(prepared.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  const features = await network.features!([...stimuli, blind], ctx());
  expect(features).toMatchObject({ items: ids, dimensions: 1280, similarity: 'cosine' });
  await network.dispose!();
  // Another instance gives the same bits.
  const other = await made({});
  expect((await other.features!(stimuli, ctx())).values).toEqual(features.values);
  await other.dispose!();
});

test('the last layer takes emoji for drawings or plain photographs', async () => {
  const network = await made({ layer: 'dense_3', as: 'embedding' });
  const { values, dimensions } = await network.features!(stimuli, ctx());
  await network.dispose!();
  // Its classes in order: drawing, hentai, neutral, porn, sexy.
  expect(dimensions).toBe(5);
  const rows = stimuli.map((_, k) => [...values.subarray(k * 5, k * 5 + 5)]);
  for (const row of rows) {
    expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 5);
    expect(row[0] + row[2]).toBeGreaterThan(0.95);
  }
});

test('more than is kept is refused before it is begun', async () => {
  const network = await made({ layer: 'block_1_expand', pool: 'flatten' });
  const { image } = stimuli[0];
  const many = Array.from({ length: 60 }, (_, k) => ({
    id: `s${k}`,
    word: `s${k}`,
    image: { ...image!, sha256: `${k}` },
  }));
  await expect(network.features!(many, ctx())).rejects.toThrow(
    /60 pictures with 1204224 features each .*pool: mean/,
  );
  await network.dispose!();
});

test('it stops when it is told to', async () => {
  const stop = new AbortController();
  const network = await made({});
  const seeing = network.features!(stimuli, ctx(stop.signal));
  stop.abort(new Error('enough'));
  await expect(seeing).rejects.toThrow('enough');
  // What was stopped does not stop who asks next.
  await expect(network.features!(stimuli.slice(0, 1), ctx())).resolves.toMatchObject({
    items: ['lion'],
  });
  await network.dispose!();
});

test('a wrong layer is named with the nearest, and how all are listed', async () => {
  expect(await issues({ layer: 'average_pool2d_1' })).toMatch(
    /no such layer\. Did you mean "average_pooling2d_1"\? All 161 are .* README/,
  );
  expect(await issues({ layer: 'block_3_expand_relu', pool: 'flatten' })).toBe('');
});
