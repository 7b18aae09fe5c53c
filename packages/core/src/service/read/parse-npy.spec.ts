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

const file = formatNpy([2, 3], Float64Array.of(0, 1, 2, 3, 4, 5));
const text = (written: string) => new Uint8Array(Buffer.from(written, 'latin1'));

test.each<[Uint8Array, string]>([
  [new Uint8Array(0), 'is not a whole .npy file: it is empty'],
  [file.slice(0, 3), 'is not a whole .npy file: its 3 bytes end within its header'],
  [file.slice(0, 60), 'is not a whole .npy file: its 60 bytes end within its header'],
  [file.slice(0, -8), 'is not a whole .npy file: its shape (2, 3) needs 6 numbers, it has 5'],
  [file.slice(0, -3), 'is not a whole .npy file: a number is cut'],
  [text('1.0,2.0\n'), 'is not a .npy file: it does not begin as one'],
  [
    text('\u0080\u0004\u0095'),
    'is a Python pickle, not a .npy file; save the array with numpy.save',
  ],
  [text('PK\u0003\u0004'), 'is an archive; if it is one of numpy, name it .npz'],
  [
    text(Buffer.from(file).toString('latin1').replace("'<f8'", "'|O' ")),
    'holds Python objects (a pickle); save it again with .astype(float)',
  ],
])('what is no whole file is named for what it is (%#)', (damaged, said) => {
  expect(() => parseNpy(damaged, 'x.npy')).toThrow(`x.npy ${said}.`);
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
