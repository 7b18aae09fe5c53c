import type { Stimulus } from '@kindred/core';

/**
 * Positions of `items` ordered by category (in order of first appearance among the stimuli), then by
 * the stimuli's own order; items nobody knows come last. Blocks are runs of one category.
 */
export function categoryOrder(
  items: readonly string[],
  stimuli: readonly Stimulus[],
): {
  readonly order: readonly number[];
  readonly blocks: readonly { readonly category: string | null; readonly size: number }[];
} {
  const place = new Map(stimuli.map(({ id }, at) => [id, at]));
  const names = [...new Set(stimuli.map(({ category }) => category ?? null))];
  const categoryOf = (item: number) => stimuli[place.get(items[item]) ?? -1]?.category ?? null;
  const keys = items.map((id, item) => {
    const at = place.get(id) ?? stimuli.length;
    const category = names.indexOf(categoryOf(item));
    return [category < 0 ? names.length : category, at] as const;
  });
  const order = items
    .map((_, item) => item)
    .sort((a, b) => keys[a][0] - keys[b][0] || keys[a][1] - keys[b][1]);
  const blocks: { category: string | null; size: number }[] = [];
  for (const item of order) {
    const category = categoryOf(item);
    const last = blocks.at(-1);
    if (last && last.category === category) last.size += 1;
    else blocks.push({ category, size: 1 });
  }
  return { order, blocks };
}
