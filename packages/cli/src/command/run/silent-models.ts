import { counted } from '@kindred/core';
import type { PlanModel, ResponseSummary, RunRecord } from '@kindred/core';
import type { SilentModel } from './silent-model.ts';

/**
 * The models nothing came of: every call failed, no reply could be read, or they know none of the
 * concepts. `failures` are the last failed calls by model. A model with some judgments is not one.
 */
export function silentModels(
  { plan, stimuli, responses, embeddings }: RunRecord,
  failures: ReadonlyMap<string, string>,
): SilentModel[] {
  return plan.models.flatMap((model) => {
    const { id, basis } = model;
    const unknown = ignorance(model, stimuli.length);
    if (basis === 'embedding') {
      const embedding = embeddings.find((one) => one.model === id)?.embedding;
      if (embedding && embedding.items.length > 0) return [];
      return [{ model: id, reason: unknown ?? 'it has no features of these concepts' }];
    }
    const said = responses.find((one) => one.model === id);
    if (!said || said.judgments > 0) return [];
    const reason =
      said.trials === 0 ? (unknown ?? 'it has no trial') : silence(said, failures.get(id));
    return [{ model: id, reason }];
  });
}

function ignorance({ missing }: PlanModel, concepts: number): string | null {
  if (missing.length === 0) return null;
  const known = concepts - missing.length;
  const why = missing[0].reason.replace(/\.$/, '');
  return `it knows ${known === 0 ? 'none' : `only ${known}`} of the ${concepts} concepts: ${why}`;
}

function silence(
  { replies, nulls, failures }: ResponseSummary,
  failure: string | undefined,
): string {
  const counts = (of: Readonly<Record<string, number>>) =>
    Object.entries(of)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ');
  if (replies > 0)
    return `none of its ${counted(replies, 'reply', 'replies')} could be read (${counts(nulls)})`;
  if (failure !== undefined) return `no call succeeded: ${failure.replace(/\.$/, '')}`;
  const kinds = counts(failures);
  return kinds === '' ? 'it was not asked' : `no call succeeded (${kinds})`;
}
