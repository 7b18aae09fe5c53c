import type { DetailContext } from '../../contract/detail-context.ts';
import type { KernelSession } from '../../contract/kernel-session.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { LoadedReference } from '../../contract/loaded-reference.ts';
import type { Metric } from '../../contract/metric.ts';
import type { PartTable } from '../../contract/part-table.ts';
import type { Random } from '../../contract/random.ts';
import { type PairScore, scorePair } from './score-pair.ts';

/** The parts of a score; none where the metric tells none, or says they are undefined. */
export async function tellParts(
  metric: Metric,
  { model, reference }: NonNullable<PairScore['compared']>,
  ctx: {
    readonly kernels: KernelSession;
    readonly random: Random;
    readonly permutations: number;
    readonly references: readonly LoadedReference[];
  },
): Promise<readonly PartTable[]> {
  const { kernels, random, permutations } = ctx;
  const context: DetailContext = {
    random,
    permutations,
    beside: (id) => besideOf(id, metric, ctx.references),
    async infer(part, against, draws = permutations) {
      const pair = { kernels, random, permutations: draws };
      const { score, items, itemNull, generalisation } = await scorePair(
        metric,
        part,
        against,
        pair,
      );
      return { score, items, null: itemNull, interval: generalisation };
    },
  };
  try {
    return [(await metric.detail?.(model, reference, kernels, context)) ?? []].flat();
  } catch (error) {
    if (KindredError.is(error) && error.code === 'METRIC_UNDEFINED') return [];
    throw error;
  }
}

function besideOf(id: string, { beside = [] }: Metric, references: readonly LoadedReference[]) {
  const found = beside.includes(id) && references.find((one) => one.id === id);
  if (found) return found.representation;
  throw new KindredError(
    'METRIC_REFERENCE_MISSING',
    `A metric asked for the reference "${id}" beside the one compared, but does not name it in its "beside".`,
  );
}
