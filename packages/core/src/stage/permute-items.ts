import type { Representation } from '../contract/representation.ts';
import { restrictItems } from './restrict-items.ts';

/**
 * The item null: what was said of item `order[i]` is taken to be said of item i. Ids stay where they
 * are, so the result is compared with an untouched reference.
 */
export function permuteItems(model: Representation, order: ArrayLike<number>): Representation {
  const moved = restrictItems(
    model,
    Array.from(order, (index) => model.items[index]),
  );
  return {
    ...moved,
    items: model.items,
    judgments: moved.judgments && { ...moved.judgments, items: model.items },
  };
}
