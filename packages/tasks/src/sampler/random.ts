import { KindredError, defineSampler, z } from '@kindred/core';
import { orderOption } from './order-option.ts';
import { permutation } from './permutation.ts';
import { trialsInOrder } from './trials-in-order.ts';

/** Distinct trials uniformly at random, without replacement; topping up goes on where it ended. */
export const random = defineSampler({
  name: 'random',
  summary: 'Distinct trials at random, without replacement',
  options: z.strictObject({
    count: z
      .union([z.literal('auto'), z.int().min(1).max(1_000_000_000)])
      .default('auto')
      .describe(
        'Trials asked of each model, all orders counted; auto: d · n · log2 n / (1 − holdout), at most all there are.',
      ),
    order: orderOption,
  }),
  create: ({ count, order }) => ({
    open(ctx) {
      const shuffled = ctx.random.fork('trials');
      let place: ((rank: number) => number) | null = null;
      const all = trialsInOrder(ctx, order, (rank, size) => {
        place ??= permutation(size, shuffled);
        return place(rank);
      });
      const asked = count === 'auto' ? Math.min(ctx.autoCount(), all.size) : count;
      if (asked > all.size) {
        throw new KindredError(
          'SAMPLER_COUNT',
          `count is ${asked}, but ${ctx.stimuli.length} stimuli give only ${all.size} distinct trials; lower count or write "auto".`,
        );
      }
      // Both orders of a trial are asked, or neither.
      const end = order === 'both' ? asked + (asked % 2) : asked;
      return {
        next: () => all.between(0, end),
        expected: { min: end, max: end },
        more: () => all.between(end, all.size),
      };
    },
  }),
});
