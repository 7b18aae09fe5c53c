import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topRows } from './top-rows.ts';

test('the largest, falling, equal ones by row, none at 0 or below', () => {
  const entry = fc.integer({ min: -2, max: 6 });
  const matrix = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(
      matrix.chain(([columns, rows]) =>
        fc.record({
          columns: fc.constant(columns),
          column: fc.nat(columns - 1),
          values: fc.array(entry, { minLength: rows * columns, maxLength: rows * columns }),
          count: fc.integer({ min: 1, max: 5 }),
        }),
      ),
      ({ columns, column, values, count }) => {
        const own = values.filter((_, at) => at % columns === column);
        const want = own
          .map((value, row) => ({ value, row }))
          .filter(({ value }) => value > 0)
          .sort((a, b) => b.value - a.value || a.row - b.row)
          .slice(0, count)
          .map(({ row }) => row);
        expect(topRows(Float64Array.from(values), columns, column, count)).toEqual(want);
      },
    ),
  );
});
