import { noiseAt } from '@kindred/core/kernel';
import { describe, expect, test } from 'vitest';
import { trialWeights } from './trial-weights.ts';
import { viceEpoch } from './vice-epoch.ts';
import { viceGradient } from './vice-gradient.ts';
import { viceLoss } from './vice-loss.ts';
import { viceNoise } from './vice-noise.ts';

describe.each(viceEpoch.cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  test('the gradient is the slope of the objective at fixed noise', () => {
    const { arrays, scalars } = one.make();
    const { parameters, nuisance, stimuli } = arrays;
    const { options, items, dimensions } = scalars;
    const trials = stimuli.length / 3;
    const weights = trialWeights(arrays.choices, arrays.weights, trials, options);
    const judgments = weights.total;
    const order = Int32Array.from({ length: trials }, (__, t) => t);
    const noise = viceNoise(5, 0, items, dimensions);
    const at = viceGradient({ parameters, nuisance, stimuli }, weights, scalars);
    const gradient = new Float64Array(parameters.length);
    const pull = new Float64Array(options + 1);
    const objective = (into = new Float64Array(parameters.length), push = pull.slice()) => {
      const { loss, complexity } = at(noise, order, [0, trials], 1 / judgments, into, push);
      return loss / judgments + complexity;
    };
    objective(gradient, pull);
    const slope = (x: Float64Array, i: number) => {
      const here = x[i];
      x[i] = here + 1e-6;
      const up = objective();
      x[i] = here - 1e-6;
      const down = objective();
      x[i] = here;
      return (up - down) / 2e-6;
    };
    for (let i = 0; i < parameters.length; i += 1 + Math.floor(parameters.length / 150))
      expect(gradient[i]).toBeCloseTo(slope(parameters, i), 7);
    const learnt = scalars.fitPosition ? options - 1 : 0;
    for (let o = 0; o < learnt; o++) expect(pull[o]).toBeCloseTo(slope(nuisance, o), 7);
    const lapsed = scalars.fitLapse ? slope(nuisance, options) : 0;
    expect(pull[options]).toBeCloseTo(lapsed, 7);
  });
});

test('noise is standard normal, and its blocks do not repeat', () => {
  const noise = Float64Array.from({ length: 40_000 }, (_, i) => noiseAt(3, 1, 90, i, i % 90));
  const moment = (power: number) => noise.reduce((sum, z) => sum + z ** power, 0) / noise.length;
  expect(Math.abs(moment(1))).toBeLessThan(4 / 200);
  expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / 40_000));
  expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / 40_000));
  expect(new Set(noise).size).toBeGreaterThan(39_900);
});

test('the predictive distribution averages over draws: an uncertain posterior is less sure', () => {
  const { arrays, scalars } = viceLoss.cases[3].make();
  const size = arrays.parameters.length / 2;
  const sure = arrays.parameters.slice().fill(-20, size);
  const at = (parameters: Float64Array, samples: number) =>
    viceLoss.reference({ ...arrays, parameters }, { ...scalars, samples }).loss;
  expect(at(sure, 7)).toBeCloseTo(at(sure, 0), 6);
  const vague = arrays.parameters.slice().fill(1, size);
  expect(at(vague, 50)).not.toBeCloseTo(at(vague, 0), 2);
});
