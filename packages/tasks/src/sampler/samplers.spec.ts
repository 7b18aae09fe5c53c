import { expect, test } from 'vitest';
import { randomService } from '@kindred/core';
import type { Component, Sampler, SamplerContext, TrialDesign } from '@kindred/core';
import { anchoredTriplet } from '../task/anchored-triplet.ts';
import { oddOneOut } from '../task/odd-one-out.ts';
import { exhaustive } from './exhaustive.ts';
import { random } from './random.ts';

const made = async <T>(
  component: Component<never, T> | Component,
  options: unknown,
): Promise<T> => {
  const checked = await component.options['~standard'].validate(options);
  if (checked.issues) throw new Error(JSON.stringify(checked.issues));
  return component.create(checked.value as never) as Promise<T>;
};

const context = async (n: number, task: Component = anchoredTriplet, auto = 50, seed = 1) =>
  ({
    stimuli: Array.from({ length: n }, (_, k) => ({ id: `s${k}`, word: `word${k}` })),
    task: await made(task, {}),
    random: randomService(seed),
    signal: new AbortController().signal,
    autoCount: () => auto,
    compute: () => Promise.reject(new Error('not in this test')),
  }) as SamplerContext;

const sets = (trials: TrialDesign[], anchored: boolean) =>
  new Set(
    trials.map(({ stimuli: [a, ...rest] }) =>
      anchored ? `${a}:${rest.sort().join()}` : [a, ...rest].sort().join(),
    ),
  );

const session = async (sampler: Component, options: unknown, ctx: SamplerContext) =>
  (await made<Sampler>(sampler, options)).open(ctx);

test.each([
  ['anchored-triplet', anchoredTriplet, 12, 660],
  ['odd-one-out', oddOneOut, 12, 220],
] as const)('random then more is every distinct %s once', async (_, task, n, size) => {
  const anchored = task === anchoredTriplet;
  const ctx = await context(n, task);
  expect(ctx.task.distinct(n)).toBe(size);
  const opened = await session(random, { count: 100 }, ctx);
  const asked = await Array.fromAsync(opened.next([]));
  expect(asked).toHaveLength(100);
  expect(sets(asked, anchored).size).toBe(100);
  const all = [...asked, ...(await Array.fromAsync(opened.more!()))];
  expect(all).toHaveLength(size);
  expect(sets(all, anchored).size).toBe(size);
  expect(all.every((trial) => new Set(trial.stimuli).size === 3)).toBe(true);
});

test('the same seed gives the same trials, a longer run begins with the shorter one', async () => {
  const run = async (count: number, seed: number) =>
    Array.fromAsync(
      (await session(random, { count }, await context(30, anchoredTriplet, 50, seed))).next([]),
    );
  expect((await run(40, 3)).slice(0, 20)).toEqual(await run(20, 3));
  expect(await run(20, 3)).not.toEqual(await run(20, 4));
});

test('both asks each trial in two orders that swap the options', async () => {
  const opened = await session(random, { count: 7, order: 'both' }, await context(9));
  const asked = await Array.fromAsync(opened.next([]));
  expect(opened.expected).toEqual({ min: 8, max: 8 });
  for (let k = 0; k < asked.length; k += 2) {
    const [anchor, first, second] = asked[k].stimuli;
    expect(asked[k + 1].stimuli).toEqual([anchor, second, first]);
  }
  const odd = await session(random, { order: 'both' }, await context(9, oddOneOut));
  const [one, two] = await Array.fromAsync(odd.next([]));
  expect(two.stimuli).toEqual([...one.stimuli].reverse());
});

test('auto is the rule capped at what there is, and more than there is is an error', async () => {
  expect((await session(random, {}, await context(5, anchoredTriplet, 1e6))).expected.max).toBe(30);
  await expect(async () => session(random, { count: 31 }, await context(5))).rejects.toThrow(
    'only 30 distinct trials',
  );
  await expect(async () => session(random, {}, await context(2))).rejects.toThrow('only 2');
});

test('trials and orders are uniform', async () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 3000; seed += 1) {
    const opened = await session(random, { count: 1 }, await context(4, anchoredTriplet, 1, seed));
    const [trial] = await Array.fromAsync(opened.next([]));
    const key = trial.stimuli.join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const expected = 3000 / 24;
  expect(counts.size).toBe(24);
  const chi = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  // 99.9 % quantile of chi-squared with 23 degrees of freedom: scipy.stats.chi2.ppf(.999, 23).
  expect(chi).toBeLessThan(49.73);
});

test('1,854 stimuli need no memory for their 3.2 thousand million trials', async () => {
  const opened = await session(random, { count: 20_000 }, await context(1854));
  const asked = await Array.fromAsync(opened.next([]));
  expect(sets(asked, true).size).toBe(20_000);
});

test('exhaustive is every trial, and refuses thousands of millions', async () => {
  const opened = await session(exhaustive, { order: 'both' }, await context(6, oddOneOut));
  const asked = await Array.fromAsync(opened.next([]));
  expect(asked).toHaveLength(40);
  expect(sets(asked, false).size).toBe(20);
  await expect(async () => session(exhaustive, {}, await context(1854))).rejects.toThrow('random');
});
