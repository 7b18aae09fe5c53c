import { KindredError } from '../../contract/kindred-error.ts';
import type { JudgmentTable } from '../../contract/judgment-table.ts';
import type { LoadedReference } from '../../contract/loaded-reference.ts';
import type { PowerRow } from '../../contract/power-row.ts';
import { safeError } from '../../contract/safe-error.ts';
import { labelledMetrics } from '../align/labelled-metrics.ts';
import { loadReferences } from '../align/load-references.ts';
import { inputOf } from '../input-of.ts';
import { openFitters } from '../open-fitters.ts';
import { plan } from '../plan.ts';
import type { PlannedRun } from '../planned-run.ts';
import { restrictItems } from '../restrict-items.ts';
import type { RunContext } from '../run-context.ts';
import { safeContext } from '../safe-context.ts';
import { similarityOf } from '../similarity-of.ts';
import type { PowerOptions } from './power-options.ts';
import { type SimulatedModel, type Simulation, simulateScores } from './simulate-scores.ts';
import { tellApart } from './tell-apart.ts';
import { trialPool } from './trial-pool.ts';

/**
 * How many trials tell two models apart. Two models whose geometries are known, each the reference's
 * but for a share of items, answer trials of the experiment's own sampler with noise and go through its
 * embedders and metrics, many times over. Asks nobody. Throws `POWER_NO_REFERENCE` where no reference
 * has a geometry, `POWER_NO_METRIC` where no metric reads one, `POWER_ROUNDS` for a sampler of many
 * rounds.
 */
export async function power(
  outer: RunContext,
  options: PowerOptions,
): Promise<readonly PowerRow[]> {
  try {
    return await simulate(safeContext(outer), options);
  } catch (cause) {
    throw safeError(cause, outer.services.mask);
  }
}

async function simulate(ctx: RunContext, options: PowerOptions): Promise<readonly PowerRow[]> {
  const planned = await plan(ctx);
  await using open = await openFitters(ctx, planned);
  // Other models of the experiment have no geometry before they are asked.
  const known = ctx.experiment.references.filter(
    ({ id }) => !planned.references.get(id)!.models?.length,
  );
  const own = { ...ctx, experiment: { ...ctx.experiment, references: known } };
  const references = (await loadReferences(own, planned, [])).filter(
    ({ representation }) => similarityOf(representation) !== null,
  );
  if (references.length === 0) {
    throw new KindredError(
      'POWER_NO_REFERENCE',
      'A power simulation needs a reference with vectors, an RDM or categories that is no model of the experiment: simulated models are made from it.',
    );
  }
  const budgets = budgetsOf(options, planned);
  const pool = await trialsOf(ctx, planned, Math.max(...budgets));
  const metrics = await labelledMetrics(ctx, planned);
  const simulations: Simulation[] = references.flatMap((reference) =>
    [...open.fitters.filter(({ embedder }) => !embedder.learns), null].flatMap(
      (fitter): Simulation[] => {
        const read = metrics.filter(
          ({ metric, against }) =>
            (against.length === 0 || against.includes(reference.id)) &&
            metric.inputs.model.includes(fitter ? 'vectors' : 'judgments') &&
            inputOf(metric.inputs.reference, reference.representation) !== null,
        );
        if (read.length === 0) return [];
        const scoring = open.scoring;
        const known = knownTrials(pool, reference);
        return [
          {
            ctx,
            scoring,
            reference,
            pool: known,
            fitter,
            metrics: read,
            simulations: options.simulations,
          },
        ];
      },
    ),
  );
  if (simulations.length === 0) {
    throw new KindredError(
      'POWER_NO_METRIC',
      'No metric of the experiment can score simulated models: add an embedder and a metric.',
    );
  }
  const rows: PowerRow[] = [];
  let done = 0;
  const total = simulations.length * budgets.length;
  for (const simulation of simulations) {
    for (const trials of budgets) {
      ctx.signal.throwIfAborted();
      rows.push(...(await rowsOf(simulation, options, trials)));
      ctx.emit({ type: 'progress', stage: 'align', label: 'power', done: ++done, total });
    }
  }
  return rows;
}

async function rowsOf(
  simulation: Simulation,
  { misplaced, lapse, simulations }: PowerOptions,
  wanted: number,
): Promise<PowerRow[]> {
  const trials = Math.min(wanted, simulation.pool.count);
  const model = (name: string, share: number): SimulatedModel => ({
    name,
    misplaced: share,
    lapse,
    trials,
  });
  const nearer = await simulateScores(simulation, model('nearer', misplaced[0]));
  const farther = await simulateScores(simulation, model('farther', misplaced[1]));
  return simulation.metrics.map(({ id, metric }) => ({
    reference: simulation.reference.id,
    metric: id,
    embedder: simulation.fitter?.id ?? null,
    trials,
    simulations,
    ...tellApart(nearer.get(id)!, farther.get(id)!, metric.direction),
  }));
}

function budgetsOf({ trials }: PowerOptions, { plan: { design } }: PlannedRun): readonly number[] {
  const count = design!.trials.count;
  const wanted = trials ?? [0.25, 0.5, 1, 2].map((share) => Math.ceil(share * count));
  return [...new Set(wanted)].toSorted((a, b) => a - b);
}

async function trialsOf(
  ctx: RunContext,
  planned: PlannedRun,
  most: number,
): Promise<JudgmentTable> {
  const session = await planned.openSampler();
  if (session.rounds === 'many') {
    const message =
      'The power of a sampler that chooses trials by answers is not simulated; take "random" instead.';
    throw new KindredError('POWER_ROUNDS', message, { location: ctx.experiment.design!.trials.at });
  }
  const items = planned.stimuli.map(({ id }) => id);
  return trialPool(session, planned.task, items, most);
}

function knownTrials(pool: JudgmentTable, { representation }: LoadedReference): JudgmentTable {
  const known = new Set(representation.items);
  const whole = { items: pool.items, vectors: null, rdm: null, labels: null, judgments: pool };
  return restrictItems(
    whole,
    pool.items.filter((id) => known.has(id)),
  ).judgments!;
}
