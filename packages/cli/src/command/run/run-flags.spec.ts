import { expect, test } from 'vitest';
import { modelGlobs } from './model-globs.ts';
import { shardOption } from './shard-option.ts';

test('globs may be repeated and have commas between them, and in braces', () => {
  expect(modelGlobs('a*, b-{7,14}b,c', ['z'])).toEqual(['z', 'a*', 'b-{7,14}b', 'c']);
  for (const bad of ['', 'a,', ',a']) expect(() => modelGlobs(bad)).toThrow('commas');
});

test('a share is one of n, counted from one', () => {
  expect(shardOption('1/1')).toEqual({ index: 1, of: 1 });
  expect(shardOption('3/12')).toEqual({ index: 3, of: 12 });
  for (const bad of ['0/3', '4/3', '1', '1/0', '-1/3', '1.5/3', '1/3/2', 'a/b', '1/1000000']) {
    expect(() => shardOption(bad)).toThrow('share i of n');
  }
});
