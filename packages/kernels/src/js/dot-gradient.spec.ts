import { describe, expect, test } from 'vitest';
import { dotGradient } from './dot-gradient.ts';
import { sposeCases } from './spose-cases.ts';
import { sposeLoss } from './spose-loss.ts';
import { trialWeights } from './trial-weights.ts';

describe.each(sposeCases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  test("the gradient is the loss's slope, nuisances included, and both laws agree on the loss", () => {
    const { arrays, scalars } = one.make();
    const { vectors, nuisance, stimuli, choices } = arrays;
    const trials = stimuli.length / 3;
    const weights = trialWeights(choices, arrays.weights, trials, scalars.options);
    const order = Int32Array.from({ length: trials }, (__, t) => trials - 1 - t);
    const gradient = new Float64Array(vectors.length);
    const pull = new Float64Array(scalars.options + 1);
    const { total } = weights;
    const add = dotGradient({ vectors, nuisance, stimuli }, weights, scalars);
    const sum = add(order, [0, trials], 1 / total, gradient, pull);
    const loss = () => sposeLoss.reference(arrays, scalars).loss;
    expect(sum / total).toBeCloseTo(loss(), 12);
    const slope = (x: Float64Array, i: number) => {
      const at = x[i];
      x[i] = at + 1e-5;
      const up = loss();
      x[i] = at - 1e-5;
      const down = loss();
      x[i] = at;
      return (up - down) / 2e-5;
    };
    for (let i = 0; i < vectors.length; i += 1 + Math.floor(vectors.length / 200))
      expect(gradient[i]).toBeCloseTo(slope(vectors, i), 8);
    const learnt = scalars.fitPosition ? scalars.options - 1 : 0;
    for (let o = 0; o < scalars.options; o++)
      expect(pull[o]).toBeCloseTo(o < learnt ? slope(nuisance, o) : 0, 8);
    expect(pull[scalars.options]).toBeCloseTo(slope(nuisance, scalars.options), 8);
  });

  test('soft weights are repeated hard judgments', () => {
    const { arrays, scalars } = one.make();
    const { options } = scalars;
    const trials = arrays.stimuli.length / 3;
    const counts = Float32Array.from({ length: trials * options }, (__, i) => (i * 7) % 4);
    const soft = sposeLoss.reference({ ...arrays, weights: counts }, scalars);
    const rows: number[] = [];
    const repeated: number[] = [];
    counts.forEach((count, at) => {
      const trial = Math.floor(at / options);
      for (let k = 0; k < count; k++) {
        rows.push(...arrays.stimuli.subarray(3 * trial, 3 * trial + 3));
        repeated.push(at % options);
      }
    });
    const hard = {
      ...arrays,
      stimuli: Int32Array.from(rows),
      choices: Uint8Array.from(repeated),
      weights: new Float32Array(0),
    };
    const { loss, accuracy } = sposeLoss.reference(hard, scalars);
    expect(soft.loss).toBeCloseTo(loss, 12);
    expect(soft.accuracy).toBeCloseTo(accuracy, 12);
  });
});
