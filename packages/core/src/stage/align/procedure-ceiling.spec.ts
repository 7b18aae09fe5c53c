import { expect, test } from 'vitest';
import type { CeilingPoint } from './ceiling-curve.ts';
import { correctedScore } from './corrected-score.ts';
import { fixedInterval } from './fixed-interval.ts';
import { procedureCeiling } from './procedure-ceiling.ts';

const point = (law: CeilingPoint['law'], lapse: number, loss: number, score: number) => ({
  law,
  lapse,
  loss,
  score,
  nullMean: score / 10,
  nullBound: score / 5,
});
const curve = [
  point('deterministic', 0, 0.2, 0.5),
  point('deterministic', 0.5, 0.6, 0.3),
  point('softmax', 0, 0.4, 0.6),
  point('softmax', 0.5, 0.65, 0.2),
];

test('the lapse is where the reference is as uncertain as the model, law by law', () => {
  const { value } = procedureCeiling(curve, 0.4, 'larger-closer');
  // deterministic: half way between 0.2 and 0.6 nats, so .4; softmax: its own start, .6
  expect(value!.lower).toBeCloseTo(0.4, 12);
  expect(value!.upper).toBeCloseTo(0.6, 12);
  expect(value!.nullMean).toBeCloseTo(0.06, 12);
  expect(value!.method).toContain('deterministic, 25 % guesses: 0.400');
});

test('a model surer than any respondent, or lost beyond the grid, takes the end of the grid', () => {
  expect(procedureCeiling(curve, 0.01, 'larger-closer').value!.lower).toBe(0.5);
  expect(procedureCeiling(curve, 0.69, 'larger-closer').value!.upper).toBe(0.3);
});

test('where smaller is closer the best law is the smallest', () => {
  const { value } = procedureCeiling(curve, 0.4, 'smaller-closer');
  expect([value!.lower, value!.upper]).toEqual([0.6, expect.closeTo(0.4, 12)]);
});

test('without a curve or a loss the ceiling is null with its reason', () => {
  expect(procedureCeiling([], 0.4, 'larger-closer').reason).toContain('no geometry');
  expect(procedureCeiling(curve, null, 'larger-closer').reason).toContain('no held-out loss');
});

const chance = { value: { draws: 100, mean: 0.1, low: 0.05, high: 0.15, p: 0.01 } };
const ceiling = (upper: number) => ({
  value: { lower: 0.3, upper, nullMean: 0.12, nullBound: 0.2, method: '' },
});

test('the corrected score takes each null from its own score and is not clipped', () => {
  const corrected = (score: number) =>
    correctedScore({ value: score }, chance, ceiling(0.52), 'larger-closer').value;
  expect(corrected(0.3)).toBeCloseTo(0.5, 12);
  expect(corrected(0.6)).toBeCloseTo(1.25, 12);
  expect(corrected(0.06)).toBeCloseTo(-0.1, 12);
});

test('a ceiling within its own null leaves nothing to correct by', () => {
  const { value, reason } = correctedScore({ value: 0.3 }, chance, ceiling(0.2), 'larger-closer');
  expect(value).toBeNull();
  expect(reason).toContain('within its own null');
});

test('the fixed-concept interval is centred on the score and as wide as t says', () => {
  // numpy: np.std([.4,.5,.6,.7], ddof=1) = 0.12909944487358055; scipy: t.ppf(.975, 3) = 3.1824463052837078
  const { value } = fixedInterval(0.9, [0.4, 0.5, 0.6, 0.7], 'bootstrap', [0, 2]);
  expect(value!.low).toBeCloseTo(0.9 - 3.1824463052837078 * 0.12909944487358055, 9);
  expect(value!.high).toBeCloseTo(0.9 + 3.1824463052837078 * 0.12909944487358055, 9);
  expect(fixedInterval(0.9, [0.4, 0.5], 'bootstrap', [0, 2]).value).toBeNull();
});
