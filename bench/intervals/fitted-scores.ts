import {
  answerTrials,
  fitTable,
  fixedInterval,
  newConceptsInterval,
  quantile,
  representationOf,
  resampleJudgments,
  scorePair,
  unorderedTrials,
  type Embedder,
  type JudgmentTable,
  type Metric,
  type Random,
} from '@kindred/core';
import { drawTrials } from './draw-trials.ts';
import { nearOf } from './near-of.ts';
import type { SimulatedScore, Simulation } from './simulation.ts';
import type { World } from './world.ts';

const log = { debug() {}, info() {}, warn() {} };

/**
 * A model that answers anchored triplets by the truth, a fifth guessed, is embedded and compared with
 * the truth by every metric.
 */
export async function fittedScores(
  simulation: Simulation,
  embedder: Embedder,
  metrics: ReadonlyMap<string, Metric>,
  world: World,
  random: Random,
): Promise<ReadonlyMap<string, SimulatedScore>> {
  const { kernels, signal, draws, trials } = simulation;
  const { truth } = world;
  const embed = async (table: JudgmentTable, fork: Random) =>
    representationOf(await fitTable(embedder, table, { kernels, random: fork, signal, log }), null);
  const asked = drawTrials(truth.items, trials, 'anchored', random);
  const table = answerTrials(asked, nearOf(truth.vectors!), 'deterministic', 0.2, random);
  const model = await embed(table, random);
  const groups = unorderedTrials(table);
  const again = [];
  for (let b = 0; b < draws; b++) {
    const fork = random.fork(`b${b}`);
    again.push(await embed(resampleJudgments(table, groups, fork), fork));
  }
  const found = new Map<string, SimulatedScore>();
  for (const [name, metric] of metrics) {
    const pair = await scorePair(metric, model, truth, { kernels, random, permutations: 0 });
    const scores: number[] = [];
    for (const one of again) scores.push(await metric.score(one, truth, kernels));
    const estimate = pair.score.value!;
    const fixed = fixedInterval(estimate, scores, '', metric.range);
    const sorted = scores.toSorted((a, b) => a - b);
    found.set(name, {
      estimate,
      intervals: {
        'these concepts': fixed.value,
        percentiles: { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) },
        'new concepts': newConceptsInterval(pair.generalisation, fixed).value,
        'jackknife alone': pair.generalisation.value,
      },
    });
  }
  return found;
}
