import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StimuliSource } from '@kindred/core';
import { madeWith } from '../fixtures/made-with.ts';
import { list } from './list.ts';
import { things128 } from './things-128.ts';
import { things1854 } from './things-1854.ts';

const { signal } = new AbortController();
const data = process.env['KINDRED_DATA_DIR'] ?? '';
const there = existsSync(join(data, 'things/things_concepts.tsv'));
const folder = mkdtempSync(join(tmpdir(), 'kindred-'));

async function load(component: Parameters<typeof madeWith>[0], options: object) {
  const source = await madeWith<StimuliSource>(component, options, { folder });
  return source.load({ signal });
}

test('things-128 is the bundled list, with the mouse of one’s choice', async () => {
  const { items, notes } = await load(things128, {});
  expect(items).toHaveLength(128);
  expect(new Set(items.map(({ id }) => id)).size).toBe(128);
  expect(new Set(items.map(({ word }) => word)).size).toBe(128);
  expect(items[13]).toEqual({ id: 'mouse2', word: 'mouse', category: 'animal' });
  expect(items[121]).toEqual({
    id: 'hot-air_balloon',
    word: 'hot-air balloon',
    category: 'vehicle',
  });
  expect(Map.groupBy(items, ({ category }) => category).size).toBe(8);
  expect(notes[0]).toContain('mouse2');
  expect((await load(things128, { mouse: 'mouse1' })).items[13].id).toBe('mouse1');
});

test('a list is written in the experiment or read from a table', async () => {
  const items = ['bear', { word: 'mouse', id: 'mouse2', aliases: ['computer mouse'] }];
  expect((await load(list, { items })).items).toEqual([
    { id: 'bear', word: 'bear' },
    { id: 'mouse2', word: 'mouse', aliases: ['computer mouse'] },
  ]);
  writeFileSync(
    join(folder, 'w.csv'),
    'name,id,category,aliases\nbear,,animal,\nsofa,s,,"couch|settee"\n',
  );
  expect((await load(list, { path: 'w.csv', columns: { word: 'name' } })).items).toEqual([
    { id: 'bear', word: 'bear', category: 'animal' },
    { id: 's', word: 'sofa', aliases: ['couch', 'settee'] },
  ]);
});

test.each([
  [{}, 'either items or path'],
  [{ items: ['a'], path: 'w.csv' }, 'either items or path'],
  [{ items: ['a', 'b', 'a'] }, 'stands twice'],
  [{ items: ['a', '?!'] }, 'no word'],
  [{ path: 'x.csv' }, 'no column "word"'],
  [{ path: 'none.csv' }, 'no file'],
])('the list %j is refused', async (options, reason) => {
  writeFileSync(join(folder, 'x.csv'), 'a,b\n1,2\n');
  await expect(load(list, options)).rejects.toThrow(reason);
});

test.skipIf(!there)(
  'things-1854 has the words, definitions and categories (skipped without KINDRED_DATA_DIR)',
  async () => {
    const { items } = await load(things1854, { definitions: true });
    expect(items).toHaveLength(1854);
    expect(items[0]).toMatchObject({ id: 'aardvark', word: 'aardvark', category: 'animal' });
    expect(items[1027]).toMatchObject({ id: 'mouse2', word: 'mouse' });
    expect(items.every(({ definition }) => definition !== undefined)).toBe(true);
    const bundled = (await load(things128, {})).items;
    const words = new Map(items.map(({ id, word }) => [id, word]));
    expect(bundled.filter(({ id, word }) => words.get(id) !== word)).toEqual([]);
    const merged = (await load(things1854, { homonyms: 'together' })).items;
    expect(merged).toHaveLength(new Set(words.values()).size);
    expect(merged.find(({ word }) => word === 'bat')).toEqual({ id: 'bat', word: 'bat' });
  },
);
