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
import type { SimulatedScore, Simulation } from './simulation.ts';
import type { World } from './world.ts';

const noise = 0.5;
const lapse = 0.2;

/**
 * People who answer odd-one-outs by the truth, a fifth guessed, beside a model that sees the truth
 * through noise: its features, or for metrics of choices its own answers to the same trials.
 */
export async function choiceScores(
  simulation: Simulation,
  metrics: ReadonlyMap<string, Metric>,
  { truth, near }: World,
  random: Random,
): Promise<ReadonlyMap<string, SimulatedScore>> {
  const { kernels, trials, dimensions } = simulation;
  const asked = drawTrials(truth.items, trials, 'odd-one-out', random);
  const judgments = answerTrials(asked, near, 'deterministic', lapse, random);
  // Scaled so that a softmax over squared distances is about as sure as people are.
  const seen = { ...truth.vectors!, values: truth.vectors!.values.map((value) => 0.45 * value) };
  const noisy = random.fork('noise');
  seen.values.forEach((value, at) => (seen.values[at] = value + 0.45 * noise * noisy.normal()));
  const own = answerTrials(
    asked,
    (a, b) => {
      let sum = 0;
      for (let k = 0; k < dimensions; k++) {
        sum -= (seen.values[a * dimensions + k] - seen.values[b * dimensions + k]) ** 2;
      }
      return sum;
    },
    'deterministic',
    lapse,
    random,
  );
  const bare = { ...truth, labels: null };
  const people: Representation = { ...bare, judgments };
  const features: Representation = { ...bare, vectors: seen };
  const choices: Representation = { ...bare, vectors: null, judgments: own };
  const found = new Map<string, SimulatedScore>();
  for (const [name, metric] of metrics) {
    const model = metric.inputs.model[0] === 'judgments' ? choices : features;
    const against =
      metric.inputs.reference[0] === 'judgments' ? { ...people, vectors: null } : bare;
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
