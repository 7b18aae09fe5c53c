import { describe, expect, test } from 'vitest';
import { sposeCases } from './spose-cases.ts';
import { sposeEpoch } from './spose-epoch.ts';
import { sposeGradient } from './spose-gradient.ts';
import { sposeLoss } from './spose-loss.ts';

describe.each(sposeCases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  test('the gradient is the loss’s slope, and the two laws agree on the loss', () => {
    const { arrays, scalars } = one.make();
    const trials = arrays.stimuli.length / 3;
    const order = Int32Array.from({ length: trials }, (_, t) => trials - 1 - t);
    const gradient = new Float64Array(arrays.vectors.length);
    const total = arrays.weights.reduce((a, b) => a + b, 0);
    const sum = sposeGradient({ ...arrays, order }, scalars)(0, trials, 1 / total, gradient);
    const loss = () => sposeLoss.reference(arrays, scalars).loss;
    expect(sum / total).toBeCloseTo(loss(), 12);
    const x = arrays.vectors;
    for (let i = 0; i < x.length; i++) {
      const at = x[i];
      x[i] = at + 1e-5;
      const up = loss();
      x[i] = at - 1e-5;
      const down = loss();
      x[i] = at;
      expect(gradient[i]).toBeCloseTo((up - down) / 2e-5, 8);
    }
  });
});

test('odd-one-out by hand: option 0 odd keeps the other two; ties count 1/3; large dots are safe', () => {
  const law = { dimensions: 1, options: 3 };
  const arrays = {
    vectors: Float64Array.of(1, 2, 3),
    stimuli: Int32Array.of(0, 1, 2),
    weights: Float64Array.of(1, 0, 0),
  };
  const { loss, accuracy } = sposeLoss.reference(arrays, law);
  expect(Math.exp(-loss)).toBeCloseTo(Math.exp(6) / (Math.exp(6) + Math.exp(3) + Math.exp(2)), 14);
  expect(accuracy).toBe(1);
  const flat = { ...arrays, vectors: new Float64Array(3) };
  expect(sposeLoss.reference(flat, law).accuracy).toBeCloseTo(1 / 3, 15);
  const large = { ...arrays, vectors: Float64Array.of(100, 200, 300) };
  expect(sposeLoss.reference(large, law).loss).toBe(0);
});

test('weights stay ≥ 0 and a large lambda drives all to 0', () => {
  const { arrays, scalars } = sposeEpoch.cases[2].make();
  for (let step = 0; step < 300; step += 4) {
    sposeEpoch.reference(arrays, { ...scalars, lambda: 50, step, totalSteps: 400 });
    expect(Math.min(...arrays.vectors)).toBeGreaterThanOrEqual(0);
  }
  expect(Math.max(...arrays.vectors)).toBe(0);
});
