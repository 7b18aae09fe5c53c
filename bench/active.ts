// Triplets needed to reach an accuracy on random triplets: trials chosen by the sampler `active`,
// against random ones, of simulated respondents and of people whose answers are replayed; and what a
// round costs.
// npm run bench:active -- [SEEDS]
import {
  ordinalLoss,
  ordinalSteps,
  openKernels,
  principalAxes,
  randomService,
} from '@kindred/core';
import type { Component, Sampler } from '@kindred/core';
import { kernelsPlugin, wasm } from '@kindred/kernels';
import { tasksPlugin } from '@kindred/tasks';
import { askRounds } from './active/ask-rounds.ts';
import { type Curve, printCurves } from './active/curve.ts';
import { answeredOf, fitAccuracy } from './active/fit-accuracy.ts';
import { peoplesAnswers, replay } from './active/replay.ts';
import { simulated } from './active/respondent.ts';
import { benchGeometries } from './ordinal/bench-geometries.ts';
import type { BenchGeometry } from './ordinal/simulate-model.ts';

const seeds = Number(process.argv[2] ?? 5);
const kernels = await openKernels({
  backends: [{ name: 'wasm', backend: await wasm.create({} as never) }],
  needs: [ordinalSteps, ordinalLoss, principalAxes],
  threads: 1,
  signal: new AbortController().signal,
  kernels: kernelsPlugin.kernels,
});
const active = tasksPlugin.components.find(({ name }) => name === 'active') as Component<
  'sampler',
  Sampler
>;

/** The same sampler: chosen among 100, or among one, which is random. */
const ways = {
  random: { candidates: 1 },
  uncertainty: { score: 'uncertainty' },
  information: { score: 'information' },
};

async function simulate(
  title: string,
  geometryOf: (seed: number) => BenchGeometry,
  scale: number,
  { dimensions, count, burnIn }: { dimensions: number; count: number; burnIn: number },
): Promise<void> {
  const curves: Record<string, Curve[]> = {};
  let gap = 0;
  let points = 0;
  for (const [way, more] of Object.entries(ways)) {
    for (let seed = 1; seed <= seeds; seed++) {
      const geometry = geometryOf(seed);
      const { items } = geometry;
      const answer = simulated(geometry, scale, seed);
      const random = randomService(seed).fork('test');
      const test = Array.from({ length: 5000 }, () => {
        const [a, b, c] = random.shuffle(Int32Array.from({ length: items }, (_, k) => k));
        return { shown: [a, b, c] as const, value: answer(a, b, c), holdOut: true };
      });
      const options = { dimensions, count, burnIn, round: Math.ceil(count / 15), ...more };
      const curve: { triplets: number; accuracy: number }[] = [];
      for await (const { judgments } of askRounds(active, options, items, answer, kernels, seed)) {
        const answers = answeredOf(judgments);
        const fitted = await fitAccuracy(answers, test, items, dimensions, kernels, seed);
        curve.push({ triplets: judgments.length, accuracy: fitted.test });
        gap += fitted.holdOut! - fitted.test;
        points += 1;
      }
      (curves[way] ??= []).push(curve);
    }
  }
  printCurves(`${title}: ckl in ${dimensions} dimensions, ${seeds} seeds`, curves);
  console.log(
    `\nThe hold-out says ${(100 * (gap / points)).toFixed(2)} points more than 5,000 others.`,
  );
}

const normal = (items: number, dimensions: number, certain: boolean) => (seed: number) => {
  const random = randomService(seed).fork('geometry');
  const values = Float64Array.from({ length: items * dimensions }, () => random.normal());
  return { items, dimensions, values, certain };
};
const small = { dimensions: 2, count: 1800, burnIn: 300 };
const large = { dimensions: 5, count: 12_000, burnIn: 1280 };
await simulate('30 items, normal in 2 dimensions, certain', normal(30, 2, true), 1, small);
await simulate('The same, crowd kernel noise', normal(30, 2, false), 1, small);
const three = { ...large, dimensions: 3, count: 8000 };
await simulate('128 items, normal in 3 dimensions, certain', normal(128, 3, true), 1, three);
await simulate('The same, crowd kernel noise', normal(128, 3, false), 1, three);
const people = benchGeometries()['SPoSE, 49-d'];
if (people) {
  const certain = () => ({ ...people, certain: true });
  await simulate('128 concepts, SPoSE in 49 dimensions, certain', certain, 1, large);
  await simulate('The same, crowd kernel noise', () => people, 1, large);
}

const answers = await peoplesAnswers();
if (answers) {
  const curves: Record<string, Curve[]> = {};
  for (const way of ['random', 'uncertainty', 'information'] as const)
    for (let seed = 1; seed <= 4 * seeds; seed++)
      (curves[way] ??= []).push(
        await replay(answers, way === 'random' ? null : way, kernels, seed),
      );
  printCurves(`${answers.length} answers of people, replayed, ${4 * seeds} seeds`, curves);
}

console.log('\n| items | score | trials a round | answers so far | seconds of a round |');
console.log('| --- | --- | --- | --- | --- |');
for (const items of [128, 1854]) {
  for (const score of ['uncertainty', 'information']) {
    const burnIn = 20 * items;
    const options = { score, burnIn, count: 26 * items, round: items };
    const answer = simulated(normal(items, 5, false)(1), 1, 1);
    let last = { trials: 0, before: 0, seconds: 0 };
    let before = 0;
    for await (const { judgments, seconds } of askRounds(
      active,
      options,
      items,
      answer,
      kernels,
      1,
    )) {
      const trials = judgments.length - before;
      if (before > 0 && trials >= last.trials) last = { trials, before, seconds };
      before = judgments.length;
    }
    const cells = [items, score, last.trials, last.before, last.seconds.toFixed(2)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
await kernels.dispose();
