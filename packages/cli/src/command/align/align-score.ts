import type { Interval, Metric, NullDistribution, PairScore } from '@kindred/core';

/** A score as `kindred align --json` prints it. What is null has its reason beside it. */
export interface AlignScore {
  readonly metric: string;
  readonly variant: string;
  readonly value: number | null;
  readonly items: number;
  readonly null: NullDistribution | null;
  readonly interval: Interval | null;
  readonly reasons: Readonly<Record<string, string>>;
}

export function alignScore(name: string, metric: Metric, pair: PairScore): AlignScore {
  const stated = { value: pair.score, null: pair.itemNull, interval: pair.generalisation };
  const reasons = Object.entries(stated).flatMap(([part, { reason }]) =>
    reason === undefined ? [] : [[part, reason] as const],
  );
  return {
    metric: name,
    variant: metric.variant,
    value: pair.score.value,
    items: pair.items,
    null: pair.itemNull.value,
    interval: pair.generalisation.value,
    reasons: Object.fromEntries(reasons),
  };
}
