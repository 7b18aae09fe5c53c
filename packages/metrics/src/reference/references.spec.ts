import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  filesService,
  formatNpy,
  type Component,
  type Reference,
  type Stimulus,
} from '@kindred/core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { categories } from './categories.ts';
import { embeddingFile } from './embedding-file.ts';
import { model } from './model.ts';
import { thingsSpose } from './things-spose.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindred-reference-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const stimuli: Stimulus[] = [
  { id: 'badger', word: 'badger', category: 'animal' },
  { id: 'mouse2', word: 'mouse', category: 'animal' },
  { id: 'air_conditioner', word: 'air conditioner' },
  { id: 'unicorn', word: 'unicorn', category: 'animal' },
];

async function load(component: Component<'reference', Reference>, options: object = {}) {
  const checked = await component.options['~standard'].validate(options);
  if (checked.issues) throw new Error(checked.issues[0]?.message);
  const reference = await component.create(checked.value as never, filesService(folder) as never);
  return reference.load({
    stimuli,
    signal: new AbortController().signal,
    model: async (id) => ({
      items: [id],
      vectors: null,
      rdm: Float64Array.of(),
      labels: null,
      judgments: null,
    }),
  });
}

test('categories leaves out what has none, and says so', async () => {
  const { representation, notes } = await load(categories);
  expect(representation.items).toEqual(['badger', 'mouse2', 'unicorn']);
  expect(representation.labels).toEqual(['animal', 'animal', 'animal']);
  expect(notes.join()).toContain('air_conditioner');
});

test('model asks the experiment for another respondent', async () => {
  const { representation, provenance, notes } = await load(model, { model: 'glove' });
  expect(representation.items).toEqual(['glove']);
  expect(provenance.source).toContain('"glove"');
  expect(notes[0]).toContain('4 items');
});

describe('embedding-file', () => {
  test('a CSV names its rows; items are matched by id, then by word', async () => {
    await writeFile(
      join(folder, 'a.csv'),
      'name,x,y\nair conditioner,5,6\nmouse,3,4\nbadger,1,2\nother,0,0\n',
    );
    const { representation, notes, provenance } = await load(embeddingFile, { path: 'a.csv' });
    expect(representation.items).toEqual(['badger', 'mouse2', 'air_conditioner']);
    expect(representation.vectors).toMatchObject({ dimensions: 2, similarity: 'euclidean' });
    expect([...representation.vectors!.values]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(notes.join()).toContain('unicorn');
    expect(provenance.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a .npy needs names beside it, as many as rows and each once', async () => {
    await writeFile(join(folder, 'b.npy'), formatNpy([2, 2], Float64Array.of(1, 2, 3, 4)));
    const with_ = (names?: string) =>
      load(embeddingFile, { path: 'b.npy', ...(names && { names }) });
    await expect(with_()).rejects.toMatchObject({ code: 'ROW_NAMES' });
    await writeFile(join(folder, 'names.txt'), 'mouse2\r\nbadger\n\n');
    const { representation } = await with_('names.txt');
    expect([...representation.vectors!.values]).toEqual([3, 4, 1, 2]);
    await writeFile(join(folder, 'few.txt'), 'badger\n');
    await expect(with_('few.txt')).rejects.toMatchObject({ code: 'ROW_NAMES' });
    await writeFile(join(folder, 'twice.txt'), 'badger\nbadger\n');
    await expect(with_('twice.txt')).rejects.toMatchObject({ code: 'ROW_NAMES' });
    await writeFile(join(folder, 'strange.txt'), 'foo\nbar\n');
    await expect(with_('strange.txt')).rejects.toMatchObject({ code: 'REFERENCE_NO_ITEMS' });
  });

  test('its dimensions may have names, one a line and as many as there are', async () => {
    await writeFile(join(folder, 'c.csv'), 'name,x,y\nbadger,1,2\nmouse,3,4\n');
    const named = (labels: string) => load(embeddingFile, { path: 'c.csv', labels });
    await writeFile(join(folder, 'labels.txt'), 'furry\r\n small \r\n');
    const { representation } = await named('labels.txt');
    expect(representation.vectors!.labels).toEqual(['furry', 'small']);
    await writeFile(join(folder, 'one.txt'), 'furry\n');
    await expect(named('one.txt')).rejects.toMatchObject({
      code: 'LABELS_INVALID',
      message: expect.stringContaining('names 1 dimensions, the embedding has 2'),
    });
    await writeFile(join(folder, 'gap.txt'), 'furry\n\n');
    await expect(named('gap.txt')).rejects.toThrow('has no name in line 2');
  });
});

const data = process.env['KINDRED_DATA_DIR'] ?? '';
const there = existsSync(join(data, 'things/unique_id.txt'));

describe.skipIf(!there)('things-spose (skipped without KINDRED_DATA_DIR)', () => {
  test.each([
    // awk 'NR==54 || NR==1028 || NR==5 {print $1}' spose_embedding_*: their rows, from 1.
    [49, 0.0732366964221000671387, 0.9146339297294616699219, 0.8160485625267028808594],
    [66, 0.032744705677032470703125, 1.02929461002349853515625, 0.918966829776763916015625],
  ])('%i dimensions, rows by THINGS id, then by word', async (dimensions, ...first) => {
    vi.stubEnv('KINDRED_DATA_DIR', data);
    const { representation, notes, provenance } = await load(thingsSpose, { dimensions });
    expect(representation.items).toEqual(['badger', 'mouse2', 'air_conditioner']);
    expect(representation.vectors).toMatchObject({ dimensions, similarity: 'dot', law: 'softmax' });
    expect(notes.join()).toContain('unicorn');
    expect(provenance.citation).toContain('Hebart');
    first.forEach((value, row) => {
      expect(representation.vectors!.values[row * dimensions]).toBe(value);
    });
    const { labels } = representation.vectors!;
    expect(labels?.[0]).toBe(dimensions === 66 ? 'metallic/artificial' : undefined);
    expect(labels?.length).toBe(dimensions === 66 ? 66 : undefined);
  });
});

test('things-spose says where a missing file belongs', async () => {
  vi.stubEnv('KINDRED_DATA_DIR', folder);
  vi.stubEnv('XDG_CACHE_HOME', folder);
  await expect(load(thingsSpose, { dimensions: 49 })).rejects.toMatchObject({
    code: 'DATASET_MISSING',
    message: expect.stringContaining('spose_embedding_49d_sorted.txt'),
  });
});
