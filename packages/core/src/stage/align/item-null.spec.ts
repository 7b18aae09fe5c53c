import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { randomService } from '../../service/random/random-service.ts';
import { itemNull } from './item-null.ts';

test('items whose groups cannot be compared are permuted within them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 20 }),
      fc.integer(),
      async (groups, seed) => {
        const orders: Int32Array[] = [];
        const metric = {
          permuted: async (_model: unknown, _reference: unknown, given: readonly Int32Array[]) => {
            orders.push(...given);
            return new Float64Array(given.length);
          },
        } as unknown as Metric;
        const values = new Float64Array(groups.length);
        const model: Representation = {
          items: groups.map((_, item) => `${item}`),
          vectors: null,
          rdm: null,
          labels: null,
          judgments: null,
          unseen: { values, groups: Int32Array.from(groups), reference: 'people' },
        };
        await itemNull(metric, model, model, 3, randomService(seed), undefined as never);
        expect(orders).toHaveLength(3);
        for (const order of orders) {
          expect([...order].toSorted((a, b) => a - b)).toEqual([...groups.keys()]);
          expect(Array.from(order, (item) => groups[item])).toEqual(groups);
        }
      },
    ),
    { numRuns: 50 },
  );
});
