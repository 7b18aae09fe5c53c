import {
  answerTrials,
  inferFromChoices,
  scorePair,
  type Metric,
  type Random,
  type Representation,
} from '@kindred/core';
import { drawTrials } from './draw-trials.ts';
import { nearOf } from './near-of.ts';
import type { SimulatedScore, Simulation } from './simulation.ts';
import type { World } from './world.ts';

const lapse = 0.2;

/**
 * People who answer odd-one-outs by the truth, a fifth guessed, beside a model that sees the truth
 * through noise: its features, or for metrics of choices its own answers to the same trials.
 */
export async function choiceScores(
  { kernels, trials }: Simulation,
  metrics: ReadonlyMap<string, Metric>,
  { truth, seen }: World,
  random: Random,
  estimand: 'these concepts' | 'new concepts',
): Promise<ReadonlyMap<string, SimulatedScore>> {
  const asked = drawTrials(truth.items, trials, 'odd-one-out', random);
  const answered = ({ vectors }: Representation): Representation => ({
    ...truth,
    vectors: null,
    labels: null,
    judgments: answerTrials(asked, nearOf(vectors!), 'deterministic', lapse, random),
  });
  const people = answered(truth);
  const choices = answered(seen);
  const found = new Map<string, SimulatedScore>();
  for (const [name, metric] of metrics) {
    const model = metric.inputs.model[0] === 'judgments' ? choices : seen;
    const against = metric.inputs.reference[0] === 'judgments' ? people : truth;
    // Each estimand takes its own draws; the other's are not made.
    const own: Metric = estimand === 'new concepts' ? metric : { ...metric, intervals: [] };
    const pair = await scorePair(own, model, against, { kernels, random, permutations: 0 });
    const estimate = pair.score.value!;
    const fixed = async () => {
      const inference = { permutations: 0, responders: 0, bootstraps: 1, ceiling: false };
      const forks = { random, shared: random };
      const made = inferFromChoices(metric, estimate, pair.compared!, inference, forks, kernels);
      return (await made).fixed.value;
    };
    const interval = estimand === 'new concepts' ? pair.generalisation.value : await fixed();
    found.set(name, { estimate, intervals: { [estimand]: interval } });
  }
  return found;
}
