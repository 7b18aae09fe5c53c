import pLimit from 'p-limit';
import { KindredError } from '../contract/kindred-error.ts';
import { collectModel } from './collect/collect-model.ts';
import { recorder } from './collect/recorder.ts';
import { spending } from './collect/spending.ts';
import { topUp } from './collect/top-up.ts';
import type { PlannedModel } from './planned-model.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';

const languageModelsAtOnce = 4;

/**
 * Asks every trial that has no reply. A reply is on disk before it is counted; only core retries. A
 * model that fails for good, or a budget that is spent, stops with a warning and what was answered
 * stays. Throws `INTERRUPTED` when the run's signal fires. `timeout` is one call's limit in ms.
 * Without `ask` nobody is asked, and only the plans of earlier replacements are taken up again.
 */
export async function collect(
  ctx: RunContext,
  planned: PlannedRun,
  { timeout = 60_000, ask = true }: { readonly timeout?: number; readonly ask?: boolean } = {},
): Promise<{ readonly reused: number; readonly warnings: readonly string[] }> {
  const common = {
    ctx,
    planned,
    timeout,
    ask,
    recorder: recorder(ctx.store),
    spending: spending(ctx.experiment.budget, ctx.services.clock),
  };
  const further = topUp(ctx, planned);
  const asked = planned.models.filter(({ basis }) => basis === 'judgments');
  const reused = asked.reduce((sum, { model }) => sum + ctx.store.progress(model.id).answered, 0);
  const warnings: string[] = [];
  // Two models that are the same respondent share replies, so they are asked one after the other.
  const groups = Map.groupBy(asked, ({ identity }) => identity.hash);
  const limits = { language: pLimit(languageModelsAtOnce), direct: pLimit(1) };
  const askGroup = async (group: readonly PlannedModel[]) => {
    for (const model of group) {
      for (const message of await collectModel({ ...common, model }, further)) {
        warnings.push(message);
        ctx.emit({ type: 'warning', message });
      }
    }
  };
  const asking = [...groups.values()].map((group) =>
    limits[group[0].respondent.kind](() => askGroup(group)),
  );
  const ended = await Promise.allSettled(asking);
  if (ctx.signal.aborted) {
    throw new KindredError('INTERRUPTED', 'Interrupted; run the same command again to go on.');
  }
  const broken = ended.find((end) => end.status === 'rejected');
  if (broken) throw broken.reason;
  return { reused, warnings };
}
