import type { Metric } from '../../contract/metric.ts';
import type { PairScore } from './score-pair.ts';

/** A metric with the variant and range that two sides decide, where they decide any. */
export function exactMetric(
  metric: Metric,
  { model, reference }: NonNullable<PairScore['compared']>,
): Metric {
  const exact = metric.exact?.(model, reference);
  if (!exact) return metric;
  return { ...metric, variant: `${metric.variant}: ${exact.words}`, range: exact.range };
}
