import type { JudgmentTable } from '../../contract/judgment-table.ts';
import type { KernelSession } from '../../contract/kernel-session.ts';
import type { LoadedReference } from '../../contract/loaded-reference.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { answerTrials } from '../answer-trials.ts';
import type { Fitter } from '../fitter.ts';
import { inputOf } from '../input-of.ts';
import { keepInput } from '../keep-input.ts';
import type { KernelPool } from '../kernel-pool.ts';
import { representationOf } from '../representation-of.ts';
import { representationDigest } from '../representation-digest.ts';
import type { RunContext } from '../run-context.ts';
import { selectRows } from '../select-rows.ts';
import { similarityOf } from '../similarity-of.ts';
import { definedScore } from '../align/defined-score.ts';
import { sharedItems } from '../align/shared-items.ts';
import type { LabelledMetric } from '../align/labelled-metric.ts';
import { tableDigest } from '../table-digest.ts';
import { misplaceItems } from './misplace-items.ts';

/** What simulated runs share. */
export interface Simulation {
  readonly ctx: RunContext;
  readonly scoring: KernelPool;
  readonly reference: LoadedReference;
  /** Trials to draw from, of items the reference knows; their answers are not read. */
  readonly pool: JudgmentTable;
  /** Null: choices are scored as they are. */
  readonly fitter: Fitter | null;
  readonly metrics: readonly LabelledMetric[];
  readonly simulations: number;
}

/** One model to simulate at one number of trials. */
export interface SimulatedModel {
  readonly name: string;
  /** Share of items that are out of place, and of answers that are guesses. */
  readonly misplaced: number;
  readonly lapse: number;
  readonly trials: number;
}

/**
 * Scores of simulated runs of one model, by metric id; a run without a score is left out. Its
 * geometry is fixed; each run draws its own trials and answers, and is embedded and scored against
 * the reference as a real model is.
 */
export async function simulateScores(
  { ctx, scoring, reference, pool, fitter, metrics, simulations }: Simulation,
  { name, misplaced, lapse, trials }: SimulatedModel,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { representation, id } = reference;
  const n = representation.items.length;
  const place = new Map(representation.items.map((item, index) => [item, index]));
  const law = representation.vectors?.law === 'softmax' ? 'softmax' : 'deterministic';
  const { random } = ctx.services;
  const places = (count: number) => Int32Array.from({ length: count }, (_, k) => k);
  // Every simulated model leaves the reference in the same direction.
  const order = random.fork(`power/${id}`).shuffle(places(n));
  const stands = misplaceItems(order, misplaced);
  const to = Int32Array.from(pool.items, (item) => stands[place.get(item)!]);
  const similarity = similarityOf(representation)!;
  const label = `power/${id}/${name}/${trials}`;

  const tableOf = (draw: number): JudgmentTable => {
    const own = random.fork(label).fork(String(draw));
    const rows = own.shuffle(places(pool.count)).subarray(0, trials);
    return answerTrials(
      selectRows(pool, rows),
      (a, b) => similarity(to[a], to[b]),
      law,
      lapse,
      own,
    );
  };
  const inputs = {
    pool: tableDigest(pool),
    reference: representationDigest(representation),
    misplaced,
    lapse,
    law,
  };
  const sides = fitter
    ? (await fitter.fitAll(label, inputs, simulations, tableOf)).map((embedding) =>
        representationOf(embedding, null),
      )
    : Array.from({ length: simulations }, (_, draw) => representationOf(null, tableOf(draw)));
  const scores = new Map<string, readonly number[]>();
  for (const { id: metric, metric: measure } of metrics) {
    const found = await scoring.use((kernels) => scoreAll(measure, sides, representation, kernels));
    scores.set(metric, found);
  }
  return scores;
}

async function scoreAll(
  metric: Metric,
  sides: readonly Representation[],
  reference: Representation,
  kernels: KernelSession,
): Promise<number[]> {
  const found: number[] = [];
  for (const side of sides) {
    const read = inputOf(metric.inputs.model, side)!;
    const against = inputOf(metric.inputs.reference, reference)!;
    const pair = sharedItems(keepInput(side, read), keepInput(reference, against));
    const score = await definedScore(() => metric.score(pair.model, pair.reference, kernels));
    if (score.value !== null) found.push(score.value);
  }
  return found;
}
