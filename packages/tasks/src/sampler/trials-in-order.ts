import type { SamplerContext, TrialDesign } from '@kindred/core';
import { distinctTrials } from './distinct-trials.ts';
import { shownOrders } from './shown-orders.ts';

/** Trials by their place in a seeded sequence of all distinct ones. */
export interface TrialsInOrder {
  /** All there are: distinct trials × orders. */
  readonly size: number;
  between(from: number, to: number): AsyncGenerator<TrialDesign>;
}

/**
 * Lays out every distinct trial of a task in every wanted order; `place` says which distinct trial
 * stands where. Nothing is kept in memory.
 */
export function trialsInOrder(
  ctx: SamplerContext,
  order: 'random' | 'both',
  place: (rank: number, size: number) => number,
): TrialsInOrder {
  const { stimuli, task, signal } = ctx;
  const distinct = distinctTrials(stimuli.length, task.structure, task.arity);
  const draw = ctx.random.fork('order').uint32();
  const orders = order === 'both' ? 2 : 1;
  return {
    size: distinct.size * orders,
    async *between(from, to) {
      for (let at = from; at < to; at += 1) {
        signal.throwIfAborted();
        const rank = place(Math.floor(at / orders), distinct.size);
        const shown = shownOrders(distinct.at(rank), rank, task.structure, order, draw);
        yield {
          stimuli: shown[at % orders].map((index) => stimuli[index].id),
          repeat: 0,
          participant: null,
          orderKnown: true,
        };
      }
    },
  };
}
