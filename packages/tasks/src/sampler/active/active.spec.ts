import { randomService } from '@kindred/core';
import type { Judgment, KernelSession, Sampler, SamplerContext, Task } from '@kindred/core';
import { expect, test } from 'vitest';
import { madeWith } from '../../fixtures/made-with.ts';
import { anchoredTriplet } from '../../task/anchored-triplet.ts';
import { active } from './active.ts';

/** Items on a line: a trial's answer is the option nearer by number. */
const nearer = ([a, b, c]: readonly number[]) => Number(Math.abs(a - b) > Math.abs(a - c));
/** How often each trial was in a fit, by what the kernel was given. */
let fitted: number[][] = [];

/** A session that gives points on the line, whatever it is asked to fit, and keeps what it was. */
const line = (items: number) => {
  let pairs: Int32Array = new Int32Array();
  return {
    upload: async (array: unknown) => array,
    download: async (parameters: Float64Array) =>
      parameters.map((_, k) => (k % 2 === 0 ? k / 2 : 0)).subarray(0, 2 * items + 3),
    release() {},
    async run(_: unknown, arrays: { pairs: Int32Array; trials: Int32Array }) {
      pairs = arrays.pairs;
      fitted = [];
      for (let k = 0; k < arrays.trials.length; k += 2) {
        const [first, second] = [arrays.trials[k], arrays.trials[k + 1]];
        fitted.push([pairs[2 * first], pairs[2 * first + 1], pairs[2 * second + 1]]);
      }
      return { loss: 0, taken: 1, converged: 1 };
    },
  } as unknown as KernelSession;
};
const n = 15;
const context = async (seed = 1, task = anchoredTriplet): Promise<SamplerContext> => ({
  stimuli: Array.from({ length: n }, (_, k) => ({ id: `${k}`, word: `word${k}` })),
  task: await madeWith<Task>(task, {}),
  random: randomService(seed),
  signal: new AbortController().signal,
  autoCount: () => 400,
  compute: (work) => work(line(n)),
});
const open = async (options: object, seed = 1) =>
  (await madeWith<Sampler>(active, options)).open(await context(seed));

/** Asks to the end; gives the size of each round. */
async function askAll(options: object, seed = 1, value = nearer as (t: number[]) => number | null) {
  const judgments: Judgment[] = [];
  const sizes: number[] = [];
  for (;;) {
    const designs = await Array.fromAsync((await open(options, seed)).next(judgments));
    if (designs.length === 0) return { judgments, sizes };
    sizes.push(designs.length);
    for (const design of designs)
      judgments.push({
        trial: { ...design, id: `${judgments.length}`, respondent: 'm' },
        respondent: 'm',
        participant: null,
        value: value(design.stimuli.map(Number)),
        probabilities: null,
        weight: 1,
      });
  }
}
const setOf = (shown: readonly number[]) => shown.toSorted((a, b) => a - b).join();
const setOfTrial = ({ trial }: Judgment) => setOf(trial.stimuli.map(Number));
const options = { burnIn: 85, round: 60, count: 300, dimensions: 2 };

test('rounds are a random start, then a few at a time up to the count, the same for a seed', async () => {
  const { judgments, sizes } = await askAll(options);
  expect(sizes).toEqual([100, 60, 60, 60, 20]);
  expect(judgments.filter(({ trial }) => trial.use === 'hold-out')).toHaveLength(15 + 27 + 3);
  expect((await askAll(options)).judgments).toEqual(judgments);
  expect((await askAll(options, 2)).judgments).not.toEqual(judgments);
  const trials = judgments.map(({ trial: { stimuli } }) =>
    [stimuli[0], ...stimuli.slice(1).toSorted()].join(),
  );
  expect(new Set(trials).size).toBe(300);
});

test('what is held out is asked in no other trial and never fitted', async () => {
  const { judgments } = await askAll(options);
  const held = new Set(judgments.filter(({ trial }) => trial.use === 'hold-out').map(setOfTrial));
  expect(held.size).toBe(45);
  const others = judgments.filter(({ trial }) => trial.use !== 'hold-out');
  expect(others.filter((one) => held.has(setOfTrial(one)))).toEqual([]);
  await Array.fromAsync((await open({ ...options, count: 400 })).next(judgments));
  expect(fitted).toHaveLength(others.length);
  expect(fitted.filter((shown) => held.has(setOf(shown)))).toEqual([]);
});

test('the hold-out is that of chance, whatever is answered and chosen', async () => {
  const held = async (more: object, value = nearer) => {
    const { judgments } = await askAll({ ...options, ...more }, 1, value);
    return judgments
      .filter(({ trial }) => trial.use === 'hold-out')
      .map(setOfTrial)
      .toSorted();
  };
  const drawn = await held({});
  expect(await held({}, (shown) => 1 - nearer(shown))).toEqual(drawn);
  expect(await held({ score: 'information', candidates: 3 })).toEqual(drawn);
});

test('chosen trials are those whose answer is least sure', async () => {
  const { judgments } = await askAll(options);
  const doubt = ({ trial }: Judgment) => {
    const [a, b, c] = trial.stimuli.map(Number);
    return Math.abs(Math.abs(a - b) - Math.abs(a - c));
  };
  const mean = (some: readonly Judgment[]) =>
    some.reduce((sum, one) => sum + doubt(one), 0) / some.length;
  const chosen = judgments.slice(100).filter(({ trial }) => trial.use !== 'hold-out');
  expect(mean(chosen)).toBeLessThan(0.3 * mean(judgments.slice(0, 100)));
});

test('it stops when the interval of hold-out accuracy is as narrow as wanted, and not before', async () => {
  // The points answer as the respondent does but for ties: the interval is that of a share near 1,
  // Wilson's [n / (n + z²), 1]: of 15 it is 0.20 wide, of 24 it is 0.14, of 33 0.10.
  const stopped = async (width: number) => (await askAll({ ...options, stop: { width } })).sizes;
  expect(await stopped(0.5)).toEqual([100]);
  expect((await stopped(0.16)).length).toBeGreaterThan(1);
  expect((await stopped(0.16)).length).toBeLessThan(5);
  expect(await stopped(0.001)).toEqual([100, 60, 60, 60, 20]);
});

test('a model that cannot be read is asked no more; other structures are not accepted', async () => {
  expect((await askAll(options, 1, () => null)).sizes).toEqual([100]);
  const sampler = await madeWith<Sampler>(active, options);
  expect(sampler.accepts).toEqual(['anchored']);
});
