import { expect, test } from 'vitest';
import type { Interval } from '../../contract/interval.ts';
import { explainedShare } from './explained-share.ts';

const metric = { bounded: 'repeats' } as const;
const ceiling = { value: { lower: 0.6, upper: 0.6722, method: 'repeats' } };
const interval: Interval = {
  low: 0.64,
  high: 0.652,
  level: 0.95,
  method: 'Wilson',
  estimand: 'these concepts',
  standardError: 0.003,
  df: 99,
};

// python3 -c "a,c,k=.6460,.6722,1/3; print(a/c, (a-k)/(c-k), (.64-k)/(c-k), (.652-k)/(c-k), .003/(c-k))"
// 0.9610235049092531 0.9226834546527641 0.9049773755656109 0.9403895337399174 0.008853039543576626
test('the figures of Hebart et al. (2020), 64.60 of 67.22, in both readings', () => {
  const { value } = explainedShare(metric, { value: 0.646 }, { value: interval }, ceiling, 3);
  expect(value!.ratio.value).toBeCloseTo(0.9610235049092531, 12);
  expect(value!.aboveChance.value).toBeCloseTo(0.9226834546527641, 12);
  const carried = value!.aboveChance.interval.value!;
  expect(carried.low).toBeCloseTo(0.9049773755656109, 12);
  expect(carried.high).toBeCloseTo(0.9403895337399174, 12);
  expect(carried.standardError).toBeCloseTo(0.008853039543576626, 12);
  expect(carried.method).toBe('Wilson; the ceiling taken as known');
});

test('with an anchor chance is one half; a score at chance explains nothing above it', () => {
  const { value } = explainedShare(metric, { value: 0.5 }, { value: interval }, ceiling, 2);
  expect(value).toMatchObject({ chance: 0.5, aboveChance: { value: 0 } });
  expect(value!.ratio.value).toBeCloseTo(0.5 / 0.6722, 12);
});

test('what is missing gives the reason', () => {
  const none = { value: null, reason: 'Nobody was asked twice.' };
  const given = { value: interval };
  expect(explainedShare(metric, { value: 0.6 }, given, none, 3).reason).toBe(none.reason);
  expect(explainedShare(metric, none, given, ceiling, 3).reason).toBe(none.reason);
  expect(explainedShare({}, { value: 0.6 }, given, ceiling, 3).reason).toMatch(/Only a share/);
  const low = { value: { lower: 0.3, upper: 0.33, method: '' } };
  expect(explainedShare(metric, { value: 0.6 }, given, low, 3).reason).toMatch(/not above chance/);
  const alone = explainedShare(metric, { value: 0.6 }, none, ceiling, 3);
  expect(alone.value!.ratio.interval).toEqual(none);
});
