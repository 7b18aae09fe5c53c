import { KindredError } from '@kindred/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWith } from './parse-with.ts';
import { scopeOptions } from './scope-options.ts';

test('values are read as in an experiment file', () => {
  expect(parseWith(['dimensions=30,reduce=pca', 'deep.est=true', 'deep.list=[1, "a,b"]'])).toEqual({
    dimensions: 30,
    reduce: 'pca',
    deep: { est: true, list: [1, 'a,b'] },
  });
  expect(parseWith(['a=1e3', 'b=', 'c="30"', "d='x,y'", 'e=a=b'])).toEqual({
    a: 1000,
    b: null,
    c: '30',
    d: 'x,y',
    e: 'a=b',
  });
});

test.each([
  ['dimensions'],
  ['=3'],
  ['a..b=1'],
  ['a=[1'],
  ['a=1,a=2'],
  ['a=1,a.b=2'],
  ['a.b=1,a=2'],
])('%s is wrong usage', (text) => {
  expect(() => parseWith([text])).toThrow(expect.objectContaining({ code: 'USAGE' }));
});

const codeOf = (values: readonly string[]): string | false => {
  try {
    parseWith(values);
    return 'read';
  } catch (error) {
    return KindredError.is(error) && error.code;
  }
};

test('whatever is written, it is read or wrong usage, and no prototype is touched', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary-ascii' })), (values) => {
      expect(['read', 'USAGE']).toContain(codeOf(values));
    }),
  );
  parseWith(['__proto__.polluted=1']);
  expect('polluted' in {}).toBe(false);
});

test('options go to the metric they name', () => {
  const scoped = scopeOptions(parseWith(['rsa.distance=cosine']), ['cka', 'rsa']);
  expect([...scoped]).toEqual([
    ['cka', {}],
    ['rsa', { distance: 'cosine' }],
  ]);
  expect(() => scopeOptions(parseWith(['distance=cosine']), ['rsa'])).toThrow(/one of rsa/);
  expect(() => scopeOptions(parseWith(['procrustes.k=1']), ['rsa'])).toThrow(/"procrustes"/);
});
