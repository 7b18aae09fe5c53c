import {
  answerTrials,
  inferFromChoices,
  newConceptsInterval,
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
    const pair = await scorePair(metric, model, against, { kernels, random, permutations: 0 });
    const inferred = await inferFromChoices(
      metric,
      pair.score.value!,
      pair.compared!,
      { permutations: 0, responders: 0, bootstraps: 1, ceiling: false },
      { random, shared: random },
      kernels,
    );
    found.set(name, {
      estimate: pair.score.value!,
      intervals: {
        'these concepts': inferred.fixed.value,
        'new concepts':
          pair.generalisation.value &&
          newConceptsInterval(pair.generalisation, inferred.fixed).value,
      },
    });
  }
  return found;
}
