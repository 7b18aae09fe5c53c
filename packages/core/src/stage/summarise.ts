import type { ResponseSummary } from '../contract/response-summary.ts';
import { wilsonInterval } from '../statistic/wilson-interval.ts';
import type { ResponseCounts } from '../store/response-counts.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';

const examples = 5;
const exampleLength = 300;

/** What each asked model's replies look like before anything is fitted. */
export function summarise(ctx: RunContext, { plan, task }: PlannedRun): ResponseSummary[] {
  const { response, structure } = task;
  return plan.models
    .filter(({ basis }) => basis === 'judgments')
    .map(({ id, capabilities }): ResponseSummary => {
      const counts = ctx.store.counts(id);
      const orders = ctx.store.orders(id, structure);
      const chosen = Array.from(
        { length: response.type === 'choice' ? response.options : 0 },
        (_, place) => counts.values.find(({ value }) => value === place)?.count ?? 0,
      );
      return {
        model: id,
        trials: counts.trials,
        replies: counts.replies,
        judgments: counts.judgments,
        nulls: counts.nulls,
        failures: counts.failures,
        chosen,
        firstShare: firstShare(counts, response.type),
        orderConsistency:
          orders.trials === 0
            ? { value: null, reason: 'No trial was asked, and answered, in several orders.' }
            : { value: orders.same / orders.trials },
        selfConsistency: selfConsistency(ctx.store.repeats(id), capabilities.deterministic),
        cost: counts.cost,
        usage: counts.usage,
        snapshots: counts.snapshots,
        unread: ctx.store.unreadable(id, examples, exampleLength),
      };
    });
}

function firstShare(
  { values, judgments, orderKnown }: ResponseCounts,
  type: 'choice' | 'rating',
): ResponseSummary['firstShare'] {
  const none = (reason: string) => ({ value: null, reason });
  if (type === 'rating') return none('A rating has no first option.');
  if (!orderKnown) return none('The file does not say in which order the options were shown.');
  if (judgments === 0) return none('No reply could be read.');
  const first = values.find(({ value }) => value === 0)?.count ?? 0;
  const share = first / judgments;
  const [low, high] = wilsonInterval(share, judgments);
  return { value: { share, low, high } };
}

function selfConsistency(
  { trials, agreement }: ReturnType<RunContext['store']['repeats']>,
  deterministic: boolean,
): ResponseSummary['selfConsistency'] {
  if (deterministic) {
    return { value: null, reason: 'It always answers the same: repeats say nothing.' };
  }
  if (trials === 0) return { value: null, reason: 'No trial was answered more than once.' };
  const [low, high] = wilsonInterval(agreement, trials);
  return { value: { share: agreement, low, high, trials } };
}
