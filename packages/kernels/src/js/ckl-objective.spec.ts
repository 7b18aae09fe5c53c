import { describe, expect, test } from 'vitest';
import { cklCases } from './ckl-cases.ts';
import { cklLoss } from './ckl-loss.ts';
import { cklObjective } from './ckl-objective.ts';

describe.each(cklCases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  test('the gradient is the objective’s slope', () => {
    const { arrays, scalars } = one.make();
    const x = arrays.parameters;
    const objective = cklObjective(arrays, scalars);
    const gradient = new Float64Array(x.length);
    objective(x, gradient);
    const free = x.length - scalars.options - 1;
    for (let i = 0; i < x.length; i++) {
      const tail = i - free;
      const learnt =
        tail < 0 ||
        (scalars.fitPosition && tail < scalars.options - 1) ||
        (scalars.fitLapse && tail === scalars.options);
      const at = x[i];
      x[i] = at + 1e-5;
      const up = objective(x, null);
      x[i] = at - 1e-5;
      const down = objective(x, null);
      x[i] = at;
      expect(gradient[i]).toBeCloseTo(learnt ? (up - down) / 2e-5 : 0, 8);
    }
  });

  test('soft weights are repeated hard judgments, and the order of trials does not matter', () => {
    const { arrays, scalars } = one.make();
    const { options } = scalars;
    const weights = arrays.weights.map((value) => Math.round(3 * value));
    const trials: number[] = [];
    const hard: number[] = [];
    for (let at = weights.length - 1; at >= 0; at--) {
      const start = at - (at % options);
      for (let copy = 0; copy < weights[at]; copy++)
        for (let o = 0; o < options; o++) {
          trials.push(arrays.trials[start + o]);
          hard.push(Number(start + o === at));
        }
    }
    const soft = cklLoss.reference({ ...arrays, weights }, scalars);
    const repeated = cklLoss.reference(
      { ...arrays, trials: Int32Array.from(trials), weights: Float64Array.from(hard) },
      scalars,
    );
    expect(repeated.loss).toBeCloseTo(soft.loss, 12);
    expect(repeated.accuracy).toBeCloseTo(soft.accuracy, 12);
  });
});

test('the published law: (mu + d²(far)) / (2 mu + d²(near) + d²(far)), ties counted half', () => {
  const arrays = {
    parameters: Float64Array.of(0, 0.3, -0.7, 0, 0, 0),
    pairs: Int32Array.of(0, 1, 0, 2),
    trials: Int32Array.of(0, 1),
    weights: Float64Array.of(1, 0),
  };
  const law = { items: 3, dimensions: 1, options: 2, mu: 0.05, fitPosition: 0, fitLapse: 0 };
  const { loss, accuracy } = cklLoss.reference(arrays, law);
  expect(Math.exp(-loss)).toBeCloseTo((0.05 + 0.49) / (0.1 + 0.09 + 0.49), 14);
  expect(accuracy).toBe(1);
  arrays.parameters[2] = -0.3;
  expect(cklLoss.reference(arrays, law).accuracy).toBe(0.5);
  // A lapse of one half and a position logit of ln 3: (1 − ½) · ¾ + ½ · ½.
  arrays.parameters[3] = Math.log(3);
  const biased = cklLoss.reference(arrays, { ...law, fitPosition: 1, fitLapse: 1 });
  expect(Math.exp(-biased.loss)).toBeCloseTo(0.625, 14);
});
