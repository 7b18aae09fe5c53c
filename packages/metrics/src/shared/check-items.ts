import { KindredError, type Representation } from '@kindred/core';

/**
 * Refuses pairs a score makes no sense for: `METRIC_ITEMS_DIFFER` where the sides do not have the
 * same number of items, `METRIC_UNDEFINED` where there are fewer than `least`.
 */
export function checkItems(
  metric: string,
  model: Representation,
  reference: Representation,
  least: number,
): void {
  const items = model.items.length;
  if (items !== reference.items.length) {
    throw new KindredError(
      'METRIC_ITEMS_DIFFER',
      `${metric} compares the same items on both sides; the model has ${items}, the reference ${reference.items.length}.`,
    );
  }
  if (items < least) {
    throw new KindredError(
      'METRIC_UNDEFINED',
      `${metric} needs at least ${least} items on both sides; there are ${items}.`,
    );
  }
}
