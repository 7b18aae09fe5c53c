import { expect, test } from 'vitest';
import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { randomService } from '../../service/random/random-service.ts';
import { mean } from '../../statistic/mean.ts';
import { restrictItems } from '../restrict-items.ts';
import { overPeople } from './over-people.ts';
import { peopleCeiling } from './people-ceiling.ts';

const kernels = {} as KernelSession;
const items = Array.from({ length: 8 }, (_, at) => `i${at}`);
const pairs = 28;
const empty: Representation = { items, vectors: null, rdm: null, labels: null, judgments: null };

function pearson(x: Float64Array, y: Float64Array): number {
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - mx) * (y[i] - my);
    xx += (x[i] - mx) ** 2;
    yy += (y[i] - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

const metric: Metric = {
  inputs: { model: ['rdm'], reference: ['rdm'] },
  variant: 'Pearson',
  range: [-1, 1],
  direction: 'larger-closer',
  invariances: [],
  intervals: [],
  bounded: 'correlation',
  kernels: [],
  score: async ({ rdm: a }, { rdm: b }) => pearson(a!, b!),
};

test('a model is scored against each person, on the scale of their ceiling, and stays below it', async () => {
  for (let world = 0; world < 40; world++) {
    const random = randomService(world);
    const truth = Float64Array.from({ length: pairs }, () => random.normal());
    const people = Array.from({ length: 4 }, () => truth.map((value) => value + random.normal()));
    const rdm = truth.map((_, at) => mean(people.map((one) => one[at])));
    const reference = { ...empty, rdm, people };
    const over = overPeople(metric, reference);
    const score = await over.score({ ...empty, rdm: truth }, reference, kernels);
    expect(score).toBeCloseTo(mean(people.map((one) => pearson(truth, one))), 12);
    const { lower, upper } = await peopleCeiling(over, reference, people, kernels);
    // Z-scores averaged are what correlates best with all people.
    expect(score).toBeLessThanOrEqual(upper + 1e-12);
    expect(lower).toBeLessThan(upper);
  }
});

test('with items left out it is still the mean over people', async () => {
  const random = randomService(7);
  const draw = () => Float64Array.from({ length: pairs }, () => random.normal());
  const people = [draw(), draw(), draw()];
  const rdm = people[0].map((_, at) => mean(people.map((one) => one[at])));
  const reference = { ...empty, rdm, people };
  const model = { ...empty, rdm: draw() };
  const fast: Metric = {
    ...metric,
    leavingOut: async (a, b) => async (kept) => {
      const ids = Array.from(kept, (place) => items[place]);
      return metric.score(restrictItems(a, ids), restrictItems(b, ids), kernels);
    },
  };
  const over = overPeople(fast, reference);
  const kept = [0, 1, 3, 4, 6, 7];
  const ids = kept.map((place) => items[place]);
  const scoreOf = await over.leavingOut!(model, reference, kernels);
  expect(await scoreOf!(Int32Array.from(kept))).toBeCloseTo(
    await over.score(restrictItems(model, ids), restrictItems(reference, ids), kernels),
    12,
  );
  const none = overPeople({ ...metric, leavingOut: async () => null }, reference);
  expect(await none.leavingOut!(model, reference, kernels)).toBeNull();
});

test('a reference without people, or a metric they do not bound, is left alone', () => {
  const people = [new Float64Array(pairs), new Float64Array(pairs)];
  expect(overPeople(metric, { ...empty, rdm: people[0] })).toBe(metric);
  const { bounded: _, ...free } = metric;
  expect(overPeople(free, { ...empty, rdm: people[0], people })).toBe(free);
});
