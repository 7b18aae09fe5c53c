import { contentHash } from '../contract/content-hash.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { StimuliSource } from '../contract/stimuli-source.ts';
import { prepareNaming } from './naming/prepare-naming.ts';
import { autoCount } from './plan/auto-count.ts';
import { createParts } from './plan/create-parts.ts';
import { misfits } from './plan/misfits.ts';
import { openSampler } from './plan/open-sampler.ts';
import { pictureMisfit } from './plan/picture-misfit.ts';
import { planComponent } from './plan/plan-component.ts';
import { prepareModel } from './plan/prepare-model.ts';
import { readerKey } from './plan/reader-key.ts';
import { stimulusHash } from './plan/stimulus-hash.ts';
import { storeDesigns } from './plan/store-designs.ts';
import { storeFirstRounds } from './plan/store-first-rounds.ts';
import { trialMaker } from './plan/trial-maker.ts';
import { writePlan } from './plan/write-plan.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';

export type { PlannedRun } from './planned-run.ts';

/**
 * Decides everything before anything is asked: creates the components, checks that they fit, and
 * streams each model's trials into the store. Nothing that is stored is deleted; trials that left
 * the design are only no longer in the plan. Throws `PLAN_NO_DESIGN` where there is nothing to ask.
 */
export async function plan(ctx: RunContext): Promise<PlannedRun> {
  const { experiment, host, signal } = ctx;
  const { design } = experiment;
  if (design === null) {
    const message = 'A table of models that are scored already leaves nothing to ask.';
    throw new KindredError('PLAN_NO_DESIGN', message, { location: experiment.table?.at });
  }
  const source = await host.create<StimuliSource>('stimuli', design.stimuli);
  const set = await source.load({ signal });
  const stimulus = new Map(set.items.map((item) => [item.id, item]));
  if (stimulus.size < set.items.length) {
    throw new KindredError('STIMULI_DUPLICATE', 'Two stimuli have the same id.', {
      location: design.stimuli.at,
    });
  }
  const parts = await createParts(host, experiment, design);
  const { task, sampler, embedders, metrics, references } = parts;
  refuse(misfits(experiment, parts));
  const prepared = [];
  for (const model of experiment.models) {
    prepared.push(await prepareModel(ctx, model, set.items));
  }
  const bases = prepared.map(({ basis }) => basis);
  refuse(misfits(experiment, parts, bases));
  for (const model of prepared) {
    const misfit = pictureMisfit(model, task, set.items);
    if (misfit) throw misfit;
  }

  const naming = await prepareNaming(ctx);

  let rule: ReturnType<typeof autoCount> | null = null;
  const open = openSampler(
    sampler,
    {
      stimuli: set.items,
      task,
      random: ctx.services.random.fork(`sampler/${design.trials.id}`),
      signal,
      autoCount: () => {
        rule = autoCount(embedders, task, set.items.length, design.trials);
        return rule.count;
      },
    },
    design.trials.use,
  );
  const session = await open();
  const many = session.rounds === 'many';
  const maker = trialMaker(design.task.use, task, stimulus);
  const asked = prepared.filter(({ basis }) => basis === 'judgments');
  const designs = many
    ? await storeFirstRounds(ctx, open, maker, asked, {
        seed: experiment.seed,
        sampler: { ...(await planComponent(ctx, 'sampler', design.trials)) },
        task: [design.task.use, task.version],
        stimuli: set.items.map((item) => stimulusHash(item)),
      })
    : { ...(await storeDesigns(ctx, session, maker, asked)), most: null };

  const made = await writePlan(ctx, {
    design,
    set,
    task,
    embedders,
    metrics,
    models: prepared,
    naming,
    designs,
    formula: (rule as ReturnType<typeof autoCount> | null)?.formula ?? null,
  });
  ctx.emit({ type: 'plan-made', plan: made });
  return {
    plan: made,
    stimuli: set.items,
    stimulus,
    task,
    respondents: new Map(prepared.map(({ model, respondent }) => [model.id, respondent])),
    embedders,
    metrics,
    references,
    models: prepared,
    naming,
    trialMaker: maker,
    openSampler: open,
    later: many ? { kernels: sampler.kernels ?? [] } : null,
    reader: readerKey(contentHash(design.task.use), task.parserVersion, set.items),
    more: rule && session.more ? () => session.more!() : null,
  };
}

function refuse([first]: readonly KindredError[]): void {
  if (first) throw first;
}
