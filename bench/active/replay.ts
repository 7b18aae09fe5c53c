import { existsSync } from 'node:fs';
import { filesService, type KernelSession, randomService, readTrialRecords } from '@kindred/core';
import { askedTrials } from '../../packages/tasks/src/sampler/active/asked-trials.ts';
import { chooseTrials } from '../../packages/tasks/src/sampler/active/choose-trials.ts';
import { crowdKernel } from '../../packages/tasks/src/sampler/active/crowd-kernel.ts';
import { fitPoints } from '../../packages/tasks/src/sampler/active/fit-points.ts';
import type { Curve } from './curve.ts';
import { type Answered, fitAccuracy } from './fit-accuracy.ts';

const items = 30;
const dimensions = 3;
const mu = 0.05;
const folder = process.env['KINDRED_DATA_DIR'] ?? '';
const file = 'reptile-tool/human_triplets.csv';

/** People's 3,800 choices over 30 reptiles and tools; null without the data folder. */
export async function peoplesAnswers(): Promise<readonly Answered[] | null> {
  if (!existsSync(`${folder}/${file}`)) return null;
  const found: Answered[] = [];
  for await (const { stimuli, answer } of readTrialRecords(filesService(folder), file, {
    structure: 'anchored',
    columns: { stimuli: ['head', 'winner', 'loser'], choice: 'winner' },
  })) {
    const [a, b, c] = stimuli.map(Number);
    if (!('value' in answer) || answer.value === null) continue;
    found.push({ shown: [a, b, c], value: answer.value, holdOut: false });
  }
  return found;
}

/**
 * Chooses among trials people have answered. A quarter of the unordered triplets is the test, never
 * chosen nor fitted; the first 300 are random, then 150 a round as the sampler would choose them if the
 * rest were all there is, or at random.
 */
export async function replay(
  all: readonly Answered[],
  score: 'uncertainty' | 'information' | null,
  kernels: KernelSession,
  seed: number,
): Promise<Curve> {
  const random = randomService(seed);
  const setOf = ({ shown }: Answered) => shown.toSorted((a, b) => a - b).join();
  const sets = random.shuffle([...new Set(all.map(setOf))]);
  const held = new Set(sets.slice(0, Math.round(sets.length / 4)));
  const test = all.filter((one) => held.has(setOf(one)));
  const trialOf = ([a, b, c]: readonly number[]) => `${a} ${Math.min(b, c)} ${Math.max(b, c)}`;
  const open = Map.groupBy(
    random.shuffle(all.filter((one) => !held.has(setOf(one)))),
    ({ shown }) => trialOf(shown),
  );
  const taken: Answered[] = [];
  const take = (key: string) => {
    taken.push(...open.get(key)!);
    open.delete(key);
  };
  const atRandom = (wanted: number) => [...open.keys()].slice(0, wanted).forEach(take);
  atRandom(300);
  const curve: { triplets: number; accuracy: number }[] = [];
  for (;;) {
    const fitted = await fitAccuracy(taken, test, items, dimensions, kernels, seed);
    curve.push({ triplets: taken.length, accuracy: fitted.test });
    if (open.size < 150) return curve;
    if (score === null) atRandom(150);
    else {
      const choices = {
        count: taken.length,
        shown: Int32Array.from(taken.flatMap(({ shown }) => shown)),
        weights: Float64Array.from(taken.flatMap(({ value }) => [1 - value, value])),
      };
      const settings = { items, dimensions, mu, steps: 100 };
      const fork = random.fork(`${taken.length}`);
      const { signal } = new AbortController();
      const points = await fitPoints(choices, settings, kernels, fork, signal);
      // Whatever nobody has answered, or was taken, counts as asked.
      const asked = {
        ...askedTrials(items),
        has: (a: number, b: number, c: number) => !open.has(trialOf([a, b, c])),
        add: (a: number, b: number, c: number) => take(trialOf([a, b, c])),
      };
      const kernel = crowdKernel(points, dimensions, mu);
      for (const _ of chooseTrials(kernel, choices, 150, { score, candidates: 400 }, asked, fork));
    }
  }
}
