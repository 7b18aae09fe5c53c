import type { KernelSession } from '../../contract/kernel-session.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Metric } from '../../contract/metric.ts';
import type { ResultTable } from '../../contract/result-table.ts';
import type { PairScore } from './score-pair.ts';

/** The parts of a score; null where the metric tells none, or says they are undefined. */
export async function tellParts(
  metric: Metric,
  { model, reference }: NonNullable<PairScore['compared']>,
  kernels: KernelSession,
): Promise<ResultTable | null> {
  try {
    return (await metric.detail?.(model, reference, kernels)) ?? null;
  } catch (error) {
    if (KindredError.is(error) && error.code === 'METRIC_UNDEFINED') return null;
    throw error;
  }
}
