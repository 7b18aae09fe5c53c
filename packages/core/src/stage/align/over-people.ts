import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { mean } from '../../statistic/mean.ts';

/**
 * A metric against each person of a reference, averaged: what the ceiling of people bounds (Nili et al.
 * 2014). Against a reference without people, and for a metric that people do not bound, itself.
 */
export function overPeople(metric: Metric, reference: Representation): Metric {
  const bound = metric.bounded === 'people' || metric.bounded === 'correlation';
  if (!reference.people || !bound) return metric;
  const each = (side: Representation): readonly Representation[] =>
    (side.people ?? [side.rdm!]).map((rdm) => withRdm(side, rdm));
  return {
    ...metric,
    variant: `${metric.variant}, mean over ${reference.people.length} people`,
    async score(model, side, kernels) {
      const scores: number[] = [];
      for (const one of each(side)) scores.push(await metric.score(model, one, kernels));
      return mean(scores);
    },
    ...(metric.exact && {
      exact: (model: Representation, side: Representation) =>
        overPeople(metric.exact!(model, side), reference),
    }),
    ...(metric.leavingOut && {
      async leavingOut(model: Representation, side: Representation, kernels: KernelSession) {
        const all: ((kept: Int32Array) => Promise<number>)[] = [];
        for (const one of each(side)) {
          const scoreOf = await metric.leavingOut!(model, one, kernels);
          if (!scoreOf) return null;
          all.push(async (kept) => scoreOf(kept));
        }
        return async (kept: Int32Array) => {
          const scores: number[] = [];
          for (const scoreOf of all) scores.push(await scoreOf(kept));
          return mean(scores);
        };
      },
    }),
    ...(metric.permuted && {
      async permuted(
        model: Representation,
        side: Representation,
        orders: readonly Int32Array[],
        kernels: KernelSession,
      ) {
        const all: Float64Array[] = [];
        for (const one of each(side)) all.push(await metric.permuted!(model, one, orders, kernels));
        return all[0].map((_, draw) => mean(all.map((scores) => scores[draw])));
      },
    }),
  };
}

function withRdm(side: Representation, rdm: Float64Array): Representation {
  const { items, vectors, labels, judgments } = side;
  return { items, vectors, labels, judgments, rdm };
}
