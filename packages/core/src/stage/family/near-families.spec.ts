import { expect, test } from 'vitest';
import { testUse } from '../testing/open-test-run.ts';
import { nearFamilies } from './near-families.ts';

const told = (...families: readonly (string | null)[]) =>
  nearFamilies(
    families.map((name, at) => ({
      ...testUse(`a${at}`, { at: { file: '/test/x.yaml', line: at + 1, column: 1 } }),
      family: name === null ? null : { name, tables: null },
    })),
  ).map(({ message, location }) => `${location.line} ${message.split('. ')[0]}`);

test('a family of one analysis beside one of a near name is told once, where it stands', () => {
  const words = 'is of the family "ingrediants", beside the family "ingredients"';
  expect(told('ingredients', null, 'ingredients', 'ingrediants')).toEqual([
    `4 Only the analysis "a3" ${words}`,
  ]);
  expect(told('ingrediants', 'ingredients', 'ingredients')).toEqual([
    `1 Only the analysis "a0" ${words}`,
  ]);
  expect(told('ingredients', 'ingrediants')).toEqual([`2 Only the analysis "a1" ${words}`]);
  expect(told('Size', 'size', 'size')).toHaveLength(1);
});

test('names of several analyses, far ones and numbered ones are not', () => {
  expect(told('size', 'size', 'sizes', 'sizes')).toEqual([]);
  expect(told('ingredients', 'benchmarks', null)).toEqual([]);
  expect(told('h1', 'h2', 'size-r2', 'size-cka')).toEqual([]);
});
