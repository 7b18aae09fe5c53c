import type { ResponseSummary } from '@kindred/core';
import type { Sheet } from './sheet.ts';

/** What each model's replies look like; one column a reason of replies without a choice. */
export function responsesSheet(responses: readonly ResponseSummary[]): Sheet {
  const nulls = [...new Set(responses.flatMap((one) => Object.keys(one.nulls)))];
  const reasons = responses.flatMap((one) =>
    [one.firstShare, one.orderConsistency, one.selfConsistency].flatMap(({ reason }) =>
      reason === undefined ? [] : [`–: ${reason}`],
    ),
  );
  return {
    name: 'responses',
    caption: 'Replies of each model',
    columns: [
      'model',
      'trials',
      'replies',
      'judgments',
      ...nulls.map((name) => `null_${name}`),
      'first_share',
      'first_share_low',
      'first_share_high',
      'order_consistency',
      'self_consistency',
      'self_consistency_low',
      'self_consistency_high',
      'input_tokens',
      'output_tokens',
      'usd',
    ],
    rows: responses.map((one) => [
      one.model,
      one.trials,
      one.replies,
      one.judgments,
      ...nulls.map((name) => one.nulls[name] ?? 0),
      one.firstShare.value?.share ?? null,
      one.firstShare.value?.low ?? null,
      one.firstShare.value?.high ?? null,
      one.orderConsistency.value,
      one.selfConsistency.value?.share ?? null,
      one.selfConsistency.value?.low ?? null,
      one.selfConsistency.value?.high ?? null,
      one.usage.inputTokens,
      one.usage.outputTokens,
      one.cost.unpriced > 0 ? null : one.cost.usd,
    ]),
    notes: [
      ...new Set([
        ...reasons,
        ...(responses.some(({ cost }) => cost.unpriced > 0)
          ? ['–: the price of some replies is not known']
          : []),
      ]),
    ],
  };
}
