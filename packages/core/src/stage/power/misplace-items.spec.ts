import { expect, test } from 'vitest';
import fc from 'fast-check';
import { misplaceItems } from './misplace-items.ts';

test('a share of items stands elsewhere, every place is taken once, larger shares go further', () => {
  const orders = fc
    .integer({ min: 2, max: 40 })
    .chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }));
  fc.assert(
    fc.property(orders, fc.double({ min: 0, max: 1, noNaN: true }), (order, share) => {
      const places = misplaceItems(order, share);
      expect([...places].toSorted((a, b) => a - b)).toEqual([...order].toSorted((a, b) => a - b));
      const many = Math.round(share * order.length);
      // One item alone has nowhere else to go.
      const moved = many === 1 ? 0 : many;
      expect(places.filter((place, k) => place !== k)).toHaveLength(moved);
      expect(order.slice(many).every((k) => places[k] === k)).toBe(true);
    }),
  );
});
