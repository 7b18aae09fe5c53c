import { expect, test } from 'vitest';
import { trialData } from './trial-data.ts';

const stimuli = Int32Array.of(4, 1, 2, 0, 3, 4);
const choices = Uint8Array.of(1, 0);
const read = (weights: Float32Array, options: number) => {
  const data = trialData({ stimuli, choices, weights }, options, 5);
  const of = (trial: number) =>
    Array.from({ length: options }, (_, o) => [
      data.item(trial, o, 0),
      data.item(trial, o, 1),
      data.weight(trial, o),
    ]);
  return { total: data.total, trials: [of(0), of(1)] };
};

test('an option stands for anchor and option, or for the two that stay', () => {
  expect(read(new Float32Array(0), 2)).toEqual({
    total: 2,
    trials: [
      [
        [4, 1, 0],
        [4, 2, 1],
      ],
      [
        [0, 3, 1],
        [0, 4, 0],
      ],
    ],
  });
  expect(read(Float32Array.of(3, 0.5), 3)).toEqual({
    total: 3.5,
    trials: [
      [
        [1, 2, 0],
        [4, 2, 3],
        [4, 1, 0],
      ],
      [
        [3, 4, 0.5],
        [0, 4, 0],
        [0, 3, 0],
      ],
    ],
  });
});

test('soft judgments have a weight an option', () => {
  const { total, trials } = read(Float32Array.of(0.25, 0.75, 1, 2), 2);
  expect(total).toBe(4);
  expect(trials.map((options) => options.map(([, , weight]) => weight))).toEqual([
    [0.25, 0.75],
    [1, 2],
  ]);
});

test('an item that is not there is named', () => {
  const wrong = { stimuli: Int32Array.of(0, 1, 5), choices, weights: new Float32Array(0) };
  expect(() => trialData(wrong, 3, 5)).toThrow('a trial names item 5 of 5');
  expect(() => trialData({ ...wrong, stimuli: Int32Array.of(0, 1, -1) }, 3, 5)).toThrow('item -1');
});
