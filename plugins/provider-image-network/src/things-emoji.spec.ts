import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStimuli, testServices } from '@kindred/core/testing';
import { afterAll, expect, test } from 'vitest';
import { readEmoji } from './emoji/read-emoji.ts';
import { thingsEmoji } from './things-emoji.ts';

const services = testServices();
afterAll(() => services.dispose());
const files = services.files('.');
const pictures = services.pictures('.');
const data = process.env['KINDRED_DATA_DIR'];
const load = async (options: object) => {
  const checked = await thingsEmoji.options['~standard'].validate(options);
  if (checked.issues) throw new Error(checked.issues.map(({ message }) => message).join('\n'));
  const source = await thingsEmoji.create(
    checked.value as never,
    files as never,
    pictures as never,
  );
  return source.load({ signal: services.signal });
};

test('it keeps the promises of stimuli', async () => {
  const options = { ids: ['zebra', 'bat1', 'lime', 'polar_bear'], size: 32 };
  await expect(checkStimuli(thingsEmoji, { services, options })).resolves.toBeUndefined();
});

test('all of them have a picture of its own, on white', { timeout: 120_000 }, async () => {
  const { items, provenance, notes } = await load({ size: 24 });
  expect(items.length).toBe(416);
  expect(new Set(items.map(({ id }) => id)).size).toBe(416);
  expect(new Set(items.map(({ image }) => image!.sha256)).size).toBe(416);
  expect(provenance.license).toMatch(/CC BY 4\.0/);
  expect(notes.join('\n')).toMatch(/Twitter.*24 × 24.*\n.*same word: mouse\./);
  for (const { image } of items) {
    expect(image).toMatchObject({ mediaType: 'image/png', width: 24, height: 24 });
  }
  const lion = items.find(({ id }) => id === 'lion')!;
  const seen = await pictures.pixels(lion.image!, { width: 24, height: 24 });
  expect([...seen.subarray(0, 3)]).toEqual([255, 255, 255]);
  expect(seen.some((level) => level < 128)).toBe(true);
});

test('words are those of THINGS, without the number of a homonym', async () => {
  const { items } = await load({ ids: ['bow2', 'ice-cream_cone', 't-shirt'] });
  expect(items.map(({ word }) => word)).toEqual(['bow', 'ice-cream cone', 't-shirt']);
  expect(items[0].image).toMatchObject({ width: 224, height: 224 });
});

test('an unknown concept is named with the nearest, one twice is refused', async () => {
  await expect(load({ ids: ['lion', 'zebre'] })).rejects.toMatchObject({
    code: 'STIMULI_UNKNOWN',
    message: expect.stringContaining('Did you mean "zebra"?') as string,
  });
  await expect(load({ ids: ['lion', 'lion'] })).rejects.toThrow('twice');
});

test.skipIf(!data)(
  'the ids are THINGS ids in their order (skipped without KINDRED_DATA_DIR)',
  async () => {
    const concepts = await readEmoji(files);
    const known = readFileSync(join(data!, 'things/unique_id.txt'), 'utf8').split(/\r?\n/);
    const places = concepts.map(({ id }) => known.indexOf(id));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(concepts.filter(({ path }) => !existsSync(path))).toEqual([]);
  },
);
