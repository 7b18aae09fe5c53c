import { entryOf } from './entry-of.ts';
import type { Located } from './located.ts';

/** Entries of a slot with the path of each; none where the slot holds no list. */
export function listSlot(
  root: Located.Mapping,
  slot: string,
): { readonly node: Located; readonly path: readonly PropertyKey[] }[] {
  const short = slot === 'embedders' ? entryOf(root, 'embedder') : undefined;
  if (short !== undefined) return [{ node: short, path: ['embedder'] }];
  const list = entryOf(root, slot);
  return list?.kind === 'list' ? list.items.map((node, i) => ({ node, path: [slot, i] })) : [];
}
