import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KindredError } from '../../contract/kindred-error.ts';
import { formatNpy } from './format-npy.ts';
import { parseNpy } from './parse-npy.ts';

// Written by numpy: see fixtures/make-npy.py.
const fixtures = JSON.parse(
  readFileSync(new URL('fixtures/npy.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const bytes = (name: string) => new Uint8Array(Buffer.from(fixtures[name], 'base64'));

test.each(['<f2', '<f4', '<f8', 'fortran'])('%s', (name) => {
  const { shape, values } = parseNpy(bytes(name));
  expect(shape).toEqual([2, 3]);
  expect([...values]).toEqual([0, 1.5, 3, 4.5, 6, 7.5]);
});

test.each(['|i1', '|u1', '<i2', '<u2', '<i4', '<u4', '<i8', '<u8'])('%s', (name) => {
  expect([...parseNpy(bytes(name)).values]).toEqual([0, 1, 2, 3, 4, 5]);
});

test('booleans are 0 and 1; any number of axes comes row-major', () => {
  expect([...parseNpy(bytes('bool')).values]).toEqual([0, 1, 0, 1, 0, 1]);
  expect([...parseNpy(bytes('fortran3')).values]).toEqual(Array.from({ length: 12 }, (_, k) => k));
  expect(parseNpy(bytes('empty'))).toMatchObject({ shape: [0, 3], values: new Float64Array(0) });
});

test.each(['big-endian', 'complex', 'huge', 'text'])('%s is refused', (name) => {
  expect(() => parseNpy(bytes(name), 'x.npy')).toThrow(
    expect.objectContaining({ code: 'NPY_INVALID' }) as Error,
  );
});

test('what is written is read back, in both precisions', () => {
  fc.assert(
    fc.property(fc.float64Array(), fc.boolean(), (values, single) => {
      const written = single ? Float32Array.from(values) : values;
      const read = parseNpy(formatNpy([1, values.length], written));
      expect(read.shape).toEqual([1, values.length]);
      expect(read.values).toEqual(Float64Array.from(written));
    }),
  );
});

test('a damaged file is an error of ours, never another', () => {
  const holds = fc.check(
    fc.property(fc.nat(235), fc.nat(255), fc.nat(236), (at, byte, length) => {
      const damaged = bytes('<f8').slice(0, length);
      if (at < length) damaged[at] = byte;
      try {
        return parseNpy(damaged).values.length >= 0;
      } catch (error) {
        return KindredError.is(error);
      }
    }),
    { numRuns: 2000 },
  );
  expect(holds.counterexample).toBeNull();
});
