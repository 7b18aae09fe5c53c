import { expect, test } from 'vitest';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { randomService } from '../../service/random/random-service.ts';
import { jackknifeInterval } from '../../statistic/jackknife-interval.ts';
import { mean } from '../../statistic/mean.ts';
import { standardDeviation } from '../../statistic/standard-deviation.ts';
import { itemJackknife } from './item-jackknife.ts';

// The mean of one column: its standard error is known.
const average = {
  score: async ({ vectors }: Representation) => mean(vectors!.values),
} as Partial<Metric> as Metric;

const random = randomService(5);
const column = (length: number): Representation => ({
  items: Array.from({ length }, (_, k) => `i${k}`),
  vectors: {
    dimensions: 1,
    values: Float64Array.from({ length }, () => random.normal()),
    similarity: 'dot',
    law: null,
  },
  rdm: null,
  labels: null,
  judgments: null,
});
const ctx = { kernels: undefined as never, random };

test('few items are left out one by one: the standard error of a mean, exactly', async () => {
  const side = column(60);
  const { without, pairs } = await itemJackknife(average, side, side, ctx);
  const { standardError, method } = jackknifeInterval(
    mean(side.vectors!.values),
    without,
    60,
    undefined,
    pairs,
  );
  expect(standardError).toBeCloseTo(standardDeviation(side.vectors!.values) / Math.sqrt(60), 12);
  expect(method).toBe('delete-one jackknife over items, t');
});

test('many items are left out in 20 groups: about the same standard error', async () => {
  const side = column(2010);
  const { without, pairs } = await itemJackknife(average, side, side, ctx);
  expect(without).toHaveLength(20);
  const { standardError, method, estimand } = jackknifeInterval(
    mean(side.vectors!.values),
    without,
    2010,
    undefined,
    pairs,
  );
  expect(standardError * Math.sqrt(2010)).toBeGreaterThan(0.6);
  expect(standardError * Math.sqrt(2010)).toBeLessThan(1.4);
  expect(method).toContain('20 random groups');
  expect(estimand).toContain('2010');
});
