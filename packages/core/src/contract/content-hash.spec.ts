import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentHash } from './content-hash.ts';
import type { Json } from './json.ts';

// printf '{"a":[1,"é",null],"b":0.1}' | sha256sum
test('is the sha256 of JSON with sorted keys', () => {
  const expected = '68b26b28c1274c444ad81eabe3485eeec40ff9ace7af2c189f906d59b4dc37a5';
  expect(contentHash({ b: 0.1, a: [1, 'é', null] })).toBe(expected);
  const bytes = new TextEncoder().encode('{"a":[1,"é",null],"b":0.1}');
  expect(contentHash(bytes)).toBe(expected);
});

test('depends on the data and not on the order of keys or absent members', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const turned = Object.fromEntries(Object.entries(object).reverse());
      const again = JSON.parse(JSON.stringify(object)) as Json;
      expect(contentHash(turned as Json)).toBe(contentHash(object as Json));
      expect(contentHash(again)).toBe(contentHash(object as Json));
    }),
  );
  expect(contentHash({ a: 1, b: undefined } as never)).toBe(contentHash({ a: 1 }));
  expect(contentHash(['1'])).not.toBe(contentHash([1]));
});

test.each([Number.NaN, Infinity, new Float64Array(2), new Date(0), new Map(), undefined, () => 1])(
  'refuses %s, saying where',
  (value) => {
    expect(() => contentHash({ a: [value] } as never)).toThrow(/at \$\.a\[0\]/);
  },
);
