import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StimuliSource } from '@kindred/core';
import { madeWith } from '../fixtures/made-with.ts';
import { list } from './list.ts';
import { things128 } from './things-128.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-images-'));
/** The smallest GIF there is. */
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const { signal } = new AbortController();
async function load(component: Parameters<typeof madeWith>[0], options: object) {
  const source = await madeWith<StimuliSource>(component, options, { folder });
  return (await source.load({ signal })).items;
}
writeFileSync(join(folder, 'lion.gif'), gif);
writeFileSync(join(folder, 'words.csv'), 'word,image\nlion,lion.gif\nfog,\n');

test('pictures come from items, from a column that is named, or by a pattern', async () => {
  const image = { mediaType: 'image/gif', width: 1, height: 1, size: gif.length };
  const written = [{ word: 'lion', image: 'lion.gif' }, 'fog'];
  expect(await load(list, { items: written })).toMatchObject([{ image }, { word: 'fog' }]);
  const columns = { image: 'image' };
  const [lion, fog] = await load(list, { path: 'words.csv', columns });
  expect(lion).toMatchObject({ word: 'lion', image });
  expect(fog).toEqual({ id: 'fog', word: 'fog' });
  const own = await load(list, { items: ['lion'], images: '{id}.gif' });
  expect(own).toMatchObject([{ image }]);
});

test('a column that is not named is no picture’s', async () => {
  expect(await load(list, { path: 'words.csv' })).toEqual([
    { id: 'lion', word: 'lion' },
    { id: 'fog', word: 'fog' },
  ]);
});

test.each([
  [list, { items: ['lion', 'fog'], images: '{id}.gif' }, /"fog": There is no file/],
  [list, { path: 'words.csv', columns: { image: 'picture' } }, /no column "picture" of pictures/],
  [list, { items: ['lion'], images: 'lion.gif' }, /\{id\} or \{word\}/],
  [things128, { images: '{id}.gif' }, /"badger": There is no file/],
])('what cannot be is refused: %#', async (component, options, message) => {
  await expect(load(component, options)).rejects.toThrow(message);
});
