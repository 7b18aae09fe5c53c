import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { breathe } from '../../service/breathe.ts';

/**
 * The metric, ending with `signal`. Nulls and intervals score thousands of times; a metric that asks no
 * kernel would keep the thread all along.
 */
export function breathingMetric(metric: Metric, signal: AbortSignal): Metric {
  return {
    ...metric,
    async score(...sides) {
      await breathe(signal);
      return metric.score(...sides);
    },
    ...(metric.exact && {
      exact: (model: Representation, reference: Representation) =>
        breathingMetric(metric.exact!(model, reference), signal),
    }),
    ...(metric.leavingOut && {
      async leavingOut(model: Representation, reference: Representation, kernels: KernelSession) {
        const scoreOf = await metric.leavingOut!(model, reference, kernels);
        if (!scoreOf) return null;
        return async (kept: Int32Array) => {
          await breathe(signal);
          return scoreOf(kept);
        };
      },
    }),
    ...(metric.permuted && {
      async permuted(
        model: Representation,
        reference: Representation,
        orders: readonly Int32Array[],
        kernels: KernelSession,
      ) {
        await breathe(signal);
        return metric.permuted!(model, reference, orders, kernels);
      },
    }),
  };
}
