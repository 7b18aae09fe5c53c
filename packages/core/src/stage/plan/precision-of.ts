import type { Embedder } from '../../contract/embedder.ts';
import type { Precision } from '../../contract/precision.ts';

const z = 1.959963984540054;

/**
 * What a model's `trials` buy: `repeats` of one question count once, as they are no further sample of
 * questions, and lie on one side of an embedder's split. `items` are the stimuli the model knows.
 */
export function precisionOf(
  { trials, repeats, items }: { trials: number; repeats: number; items: number },
  embedders: ReadonlyMap<string, Pick<Embedder, 'dimensions' | 'holdout'>>,
): Precision {
  return {
    share: z * Math.sqrt((0.25 * repeats) / Math.max(1, trials)),
    embedders: [...embedders].flatMap(([id, { dimensions, holdout }]) => {
      if (dimensions === 'auto') return [];
      const needed = Math.ceil(dimensions * items * Math.log2(items));
      return [{ id, training: Math.round((trials / repeats) * (1 - holdout)), needed }];
    }),
  };
}
