import { KindredError, defineSampler, z } from '@kindred/core';
import { orderOption } from './order-option.ts';
import { trialsInOrder } from './trials-in-order.ts';

const most = 20_000_000;

/** Every distinct trial. */
export const exhaustive = defineSampler({
  name: 'exhaustive',
  summary: 'Every distinct trial',
  options: z.strictObject({ order: orderOption }),
  create: ({ order }) => ({
    open(ctx) {
      const all = trialsInOrder(ctx, order, (rank) => rank);
      if (all.size > most) {
        throw new KindredError(
          'SAMPLER_COUNT',
          `${ctx.stimuli.length} stimuli have ${all.size} distinct trials, more than ${most}; use the sampler "random" with a count.`,
        );
      }
      return { next: () => all.between(0, all.size), expected: { min: all.size, max: all.size } };
    },
  }),
});
