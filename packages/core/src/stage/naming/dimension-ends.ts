import { contentHash } from '../../contract/content-hash.ts';
import type { Embedding } from '../../contract/embedding.ts';

/**
 * Items at the ends of a dimension, most and least first. The upper end holds none without any of it. Equal
 * items, as the many zeros of a sparse embedding, come in an order that is fixed and nobody's: by the hash
 * of their ids, not by the alphabet.
 */
export function dimensionEnds(
  { items, values, dimensions }: Pick<Embedding, 'items' | 'values' | 'dimensions'>,
  column: number,
  most: { readonly top: number; readonly bottom: number },
): { readonly top: readonly string[]; readonly bottom: readonly string[] } {
  const order = items
    .map((id, row) => ({ id, value: values[row * dimensions + column], tie: contentHash(id) }))
    .sort((a, b) => b.value - a.value || (a.tie < b.tie ? -1 : 1));
  const top = order.slice(0, most.top).filter(({ value }) => value > 0);
  const bottom = order.slice(top.length).toReversed().slice(0, most.bottom);
  return { top: top.map(({ id }) => id), bottom: bottom.map(({ id }) => id) };
}
