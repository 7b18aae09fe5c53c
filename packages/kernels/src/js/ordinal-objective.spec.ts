import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ordinalCases } from './ordinal-cases.ts';
import { ordinalLoss } from './ordinal-loss.ts';
import { ordinalObjective } from './ordinal-objective.ts';

describe.each(ordinalCases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  test('the gradient is the objective’s slope', () => {
    const { arrays, scalars } = one.make();
    const x = arrays.parameters;
    const objective = ordinalObjective(arrays, scalars);
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

  if (one.name.endsWith('many')) return;

  test('soft weights are repeated hard judgments, and the order of trials does not matter', () => {
    const { arrays, scalars } = one.make();
    const { options } = scalars;
    const counts = fc.array(fc.integer({ min: 0, max: 3 }), {
      minLength: arrays.trials.length,
      maxLength: arrays.trials.length,
    });
    fc.assert(
      fc.property(counts, (weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const trials: number[] = [];
        const choices: number[] = [];
        for (let at = weights.length - 1; at >= 0; at--) {
          const start = at - (at % options);
          for (let copy = 0; copy < weights[at]; copy++) {
            for (let o = 0; o < options; o++) trials.push(arrays.trials[start + o]);
            choices.push(at % options);
          }
        }
        const none = new Float32Array(0);
        const soft = { choices: new Uint8Array(0), weights: Float32Array.from(weights) };
        const hard = { trials: Int32Array.from(trials), choices: Uint8Array.from(choices) };
        const a = ordinalLoss.reference({ ...arrays, ...soft }, scalars);
        const b = ordinalLoss.reference({ ...arrays, ...hard, weights: none }, scalars);
        for (const name of ['loss', 'crossEntropy', 'accuracy', 'published'] as const)
          expect(b[name]).toBeCloseTo(a[name], 10);
      }),
      { numRuns: 20 },
    );
  });

  test('neither moving all points, nor turning them, nor renaming items changes anything', () => {
    const { arrays, scalars } = one.make();
    const { items, dimensions } = scalars;
    const before = ordinalLoss.reference(arrays, scalars);
    const order = fc.shuffledSubarray([...Array(items).keys()], { minLength: items });
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(order, number, number, (places, angle, shift) => {
        const parameters = arrays.parameters.slice();
        for (let i = 0; i < items; i++) {
          const row = arrays.parameters.slice(i * dimensions, (i + 1) * dimensions);
          if (dimensions > 1) {
            const [x, y] = row;
            row[0] = Math.cos(angle) * x - Math.sin(angle) * y;
            row[1] = Math.sin(angle) * x + Math.cos(angle) * y;
          }
          const moved = row.map((value) => value + shift);
          parameters.set(moved, places[i] * dimensions);
        }
        const pairs = arrays.pairs.map((item) => places[item]);
        const after = ordinalLoss.reference({ ...arrays, parameters, pairs }, scalars);
        expect(after.loss).toBeCloseTo(before.loss, 10);
        expect(after.crossEntropy).toBeCloseTo(before.crossEntropy, 10);
      }),
    );
  });
});

/** One anchored trial of three items on a line, the second option chosen never, the first once. */
function one(law: number, shape: number, near: number, far: number) {
  const arrays = {
    parameters: Float64Array.of(0, near, -far, 0, 0, 0),
    pairs: Int32Array.of(0, 1, 0, 2),
    trials: Int32Array.of(0, 1),
    choices: Uint8Array.of(0),
    weights: new Float32Array(0),
  };
  const nuisance = { fitPosition: 0, fitLapse: 0 };
  const scalars = { items: 3, dimensions: 1, options: 2, law, shape, slope: 1, ...nuisance };
  return { arrays, scalars };
}

test('the published CKL: (mu + d²(far)) / (2 mu + d²(near) + d²(far)), ties counted half', () => {
  const { arrays, scalars } = one(0, 0.05, 0.3, 0.7);
  const { loss, crossEntropy, accuracy } = ordinalLoss.reference(arrays, scalars);
  expect(Math.exp(-loss)).toBeCloseTo((0.05 + 0.49) / (0.1 + 0.09 + 0.49), 14);
  expect(crossEntropy).toBe(loss);
  expect(accuracy).toBe(1);
  arrays.parameters[2] = -0.3;
  expect(ordinalLoss.reference(arrays, scalars)).toMatchObject({ accuracy: 0.5, published: 0 });
  // A lapse of one half and a position score of ln 3: (1 − ½) · ¾ + ½ · ½.
  arrays.parameters[3] = Math.log(3);
  const biased = ordinalLoss.reference(arrays, { ...scalars, fitPosition: 1, fitLapse: 1 });
  expect(Math.exp(-biased.loss)).toBeCloseTo(0.625, 14);
});

test.each([
  ['STE', 1, 0, Math.exp(-0.09) / (Math.exp(-0.09) + Math.exp(-0.49))],
  ['t-STE, alpha 1', 2, 1, 1 / 1.09 / (1 / 1.09 + 1 / 1.49)],
  ['t-STE, alpha 3', 2, 3, (1 + 0.09 / 3) ** -2 / ((1 + 0.09 / 3) ** -2 + (1 + 0.49 / 3) ** -2)],
])('the published %s', (_, law, shape, probability) => {
  const { arrays, scalars } = one(law, shape, 0.3, 0.7);
  expect(Math.exp(-ordinalLoss.reference(arrays, scalars).loss)).toBeCloseTo(probability, 14);
});

test.each([
  ['GNMDS, near enough', 3, 1, 0.3, 1.5, 0],
  ['GNMDS', 3, 1, 0.3, 0.7, 1 + 0.09 - 0.49],
  ['SOE, near enough', 4, 0.1, 0.3, 0.7, 0],
  ['SOE', 4, 0.1, 0.7, 0.3, 0.25],
])('the published hinge: %s', (_, law, shape, near, far, hinge) => {
  const { arrays, scalars } = one(law, shape, near, far);
  const figures = ordinalLoss.reference(arrays, { ...scalars, slope: 2 });
  expect(figures.loss).toBeCloseTo(hinge, 14);
  const apart = law === 3 ? far ** 2 - near ** 2 : far - near;
  expect(figures.crossEntropy).toBeCloseTo(Math.log1p(Math.exp(-2 * apart)), 14);
});

test('three options: the chosen pair is held against both others, one term in all', () => {
  const { arrays, scalars } = one(3, 1, 0.3, 0.7);
  arrays.pairs = Int32Array.of(0, 1, 0, 2, 1, 2);
  arrays.trials = Int32Array.of(2, 0, 1);
  arrays.parameters = Float64Array.of(0, 0.3, -0.7, 0, 0, 0, 0);
  const figures = ordinalLoss.reference(arrays, { ...scalars, options: 3 });
  expect(figures.loss).toBeCloseTo((1 + 1 - 0.09 + (1 + 1 - 0.49)) / 2, 14);
  expect(figures.accuracy).toBe(0);
});
