import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFactor } from './split-factor.ts';

/** Rounds to ten bits behind the point, as a GPU does to the factors of a product. */
function tenBits(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer)[0];
  return new Float32Array(Uint32Array.of((bits + 0x1000) & 0xffffe000).buffer)[0];
}

test('what a device with factors of ten bits makes of the parts is 2⁻²⁰ away at most', () => {
  const number = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(number, fc.boolean(), (size, negative) => {
      const value = negative ? -size : size;
      const [[high], [low]] = splitFactor(Float64Array.of(value));
      expect(tenBits(high)).toBe(high);
      expect(Math.abs(tenBits(high) + tenBits(low) - value)).toBeLessThanOrEqual(size * 2 ** -20);
    }),
  );
});
