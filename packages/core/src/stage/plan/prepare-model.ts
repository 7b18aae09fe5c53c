import type { Experiment } from '../../contract/experiment.ts';
import type { PlanModel } from '../../contract/plan-model.ts';
import type { Respondent } from '../../contract/respondent.ts';
import type { Stimulus } from '../../contract/stimulus.ts';
import type { PlannedModel } from '../planned-model.ts';
import type { RunContext } from '../run-context.ts';
import { planComponent } from './plan-component.ts';
import { providerFactsOf } from './provider-facts-of.ts';
import { respondentIdentity } from './respondent-identity.ts';

/** Creates one model's respondent and finds out what it can and cannot answer. */
export async function prepareModel(
  ctx: RunContext,
  model: Experiment.Model,
  stimuli: readonly Stimulus[],
): Promise<
  PlannedModel & {
    readonly line: Omit<PlanModel, 'trials' | 'answered' | 'toAsk' | 'bill' | 'precision'>;
  }
> {
  const resolved = await ctx.host.resolved('provider', model);
  const { capabilities: able, account, pictures, ...facts } = providerFactsOf(resolved);
  const price = model.price ?? facts.price;
  const respondent = await ctx.host.create<Respondent>('provider', model);
  const direct = respondent.kind === 'direct' ? respondent : null;
  // Probabilities are computed, not drawn.
  const certain = direct !== null && model.answers === 'logprobs';
  const capabilities = certain ? { ...able, deterministic: true } : able;
  const prepared = await direct?.prepare?.(stimuli, {
    signal: ctx.signal,
    random: ctx.services.random.fork(`prepare/${model.id}`),
    log: ctx.services.log,
  });
  const computed = direct && {
    fingerprint: prepared?.fingerprint ?? null,
    seed: capabilities.deterministic ? null : ctx.experiment.seed,
  };
  const basis = direct?.as ?? 'judgments';
  const missing = prepared?.missing ?? [];
  return {
    model,
    respondent,
    capabilities,
    pictures,
    price,
    account,
    basis,
    identity: respondentIdentity(resolved, computed),
    missing: new Set(missing.map(({ id }) => id)),
    line: {
      ...(await planComponent(ctx, 'provider', model)),
      ingredients: model.ingredients,
      capabilities,
      price,
      repeats: model.repeats,
      delivery: model.delivery,
      basis,
      missing,
      notes: prepared?.notes ?? [],
    },
  };
}
