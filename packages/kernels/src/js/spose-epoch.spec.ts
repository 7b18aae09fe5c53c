import { expect, test } from 'vitest';
import { sposeCases } from './spose-cases.ts';
import { sposeEpoch } from './spose-epoch.ts';
import { sposeLoss } from './spose-loss.ts';

const law = { dimensions: 1, options: 3, fitPosition: 0, fitLapse: 0 };
const arrays = {
  vectors: Float64Array.of(1, 2, 3),
  nuisance: new Float64Array(12),
  stimuli: Int32Array.of(0, 1, 2),
  choices: Uint8Array.of(0),
  weights: new Float32Array(0),
};

test('odd-one-out by hand: option 0 odd keeps the other two; large dots are safe', () => {
  const { loss, accuracy } = sposeLoss.reference(arrays, law);
  expect(Math.exp(-loss)).toBeCloseTo(Math.exp(6) / (Math.exp(6) + Math.exp(3) + Math.exp(2)), 14);
  expect(accuracy).toBe(1);
  const large = { ...arrays, vectors: Float64Array.of(100, 200, 300) };
  expect(sposeLoss.reference(large, law).loss).toBe(0);
});

test('ties: shared between all, and as the reference code counts them', () => {
  const flat = { ...arrays, vectors: new Float64Array(3) };
  const all = sposeLoss.reference(flat, law);
  expect(all.accuracy).toBeCloseTo(1 / 3, 15);
  expect(all.published).toBe(0);
  // Items 0 and 1 alike: options 0 and 1, the pairs with item 2, tie at the top.
  const two = { ...arrays, vectors: Float64Array.of(1, 1, 3) };
  expect(sposeLoss.reference(two, law)).toMatchObject({ accuracy: 0.5, published: 1 });
});

test('weights stay ≥ 0 and a large lambda drives all to 0', () => {
  const one = sposeEpoch.cases[6].make();
  for (let step = 0; step < 300; step += 4) {
    sposeEpoch.reference(one.arrays, { ...one.scalars, lambda: 50, step, totalSteps: 400 });
    expect(Math.min(...one.arrays.vectors)).toBeGreaterThanOrEqual(0);
  }
  expect(Math.max(...one.arrays.vectors)).toBe(0);
});

test('the published schedule drops the last batch and lets weights be negative', () => {
  const { arrays: data, scalars } = sposeEpoch.cases[7].make();
  expect(scalars.published).toBe(1);
  const { taken } = sposeEpoch.reference(data, { ...scalars, batch: 16, lambda: 9 });
  expect(taken).toBe(3);
  expect(Math.min(...data.vectors)).toBeLessThan(0);
});

test('a position and a lapse that made the answers are found again', () => {
  const { arrays: data, scalars } = sposeCases[3].make();
  const trials = 4000;
  const stimuli = Int32Array.from({ length: 3 * trials }, (_, i) => (i + Math.floor(i / 9)) % 7);
  // Nothing but a bias to the first place: 60, 20, 20 of a hundred.
  const choices = Uint8Array.from({ length: trials }, (_, t) => [0, 1, 0, 2, 0][t % 5]);
  const wide = {
    ...data,
    stimuli,
    choices,
    vectors: new Float64Array(data.vectors.length),
    first: new Float64Array(data.vectors.length),
    second: new Float64Array(data.vectors.length),
  };
  const run = { ...sposeEpoch.cases[6].make().scalars, ...scalars, items: 7, fitPosition: 1 };
  for (let step = 0; step < 300; step += 20)
    sposeEpoch.reference(wide, { ...run, lambda: 1, batch: 200, rate: 0.1, step, totalSteps: 300 });
  expect(wide.nuisance[0]).toBeCloseTo(Math.log(3), 2);
  expect(wide.nuisance[1]).toBeCloseTo(0, 2);
  expect(wide.nuisance[2]).toBe(0);
});
