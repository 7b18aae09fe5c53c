import { expect, test } from 'vitest';
import { scopedFetch } from './scoped-fetch.ts';

const saying = (text: string) => () => Promise.resolve(new Response(text));
const nothing = 'data:,global';
const heard = async () => (await fetch(nothing)).text();

test('each call has its own fetch, side by side; everyone else has the global one', async () => {
  const late = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return heard();
  };
  const all = [scopedFetch(saying('first'), late), scopedFetch(saying('second'), heard), late()];
  expect(await Promise.all(all)).toEqual(['first', 'second', 'global']);
  const standing = globalThis.fetch;
  await scopedFetch(saying('third'), heard);
  expect(globalThis.fetch).toBe(standing);
  expect(await heard()).toBe('global');
});
