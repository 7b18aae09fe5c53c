import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from './assign.ts';

/** The largest sum of gains over all ways to pair. */
function best(gains: readonly number[], rows: number, columns: number, open: number[]): number {
  if (rows === 0 || open.length === 0) return 0;
  const row = gains.slice(0, columns);
  const rest = gains.slice(columns);
  const taken = open.map(
    (column) =>
      row[column] +
      best(
        rest,
        rows - 1,
        columns,
        open.filter((one) => one !== column),
      ),
  );
  // Where there are fewer columns than rows, a row may be left over.
  const without = rows > open.length ? [best(rest, rows - 1, columns, open)] : [];
  return Math.max(...taken, ...without);
}

const problem = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      // Few different gains: ties are common.
      gains: fc.array(fc.integer({ min: -4, max: 4 }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
    }),
  );

test('no pairing gains more, nothing is paired twice, nothing needlessly left over', () => {
  fc.assert(
    fc.property(problem, ({ rows, columns, gains }) => {
      const partners = assign(Float64Array.from(gains), rows, columns);
      const paired = [...partners].filter((column) => column >= 0);
      expect(new Set(paired).size).toBe(paired.length);
      expect(paired).toHaveLength(Math.min(rows, columns));
      const sum = partners.reduce(
        (total, column, row) => total + (column < 0 ? 0 : gains[row * columns + column]),
        0,
      );
      expect(sum).toBe(best(gains, rows, columns, [...Array(columns).keys()]));
    }),
    { numRuns: 400 },
  );
});
