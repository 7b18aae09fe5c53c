import type { SourceLocation } from '../contract/source-location.ts';
import type { Located } from './located.ts';

/** The value at `path` and where its key (or the value, in a list) stands; null where there is none. */
export function findLocated(
  root: Located,
  path: readonly PropertyKey[],
): { readonly node: Located; readonly keyAt: SourceLocation } | null {
  let found: { node: Located; keyAt: SourceLocation } = { node: root, keyAt: root.at };
  for (const key of path) {
    const { node } = found;
    if (node.kind === 'mapping') {
      const entry = node.entries.get(String(key));
      if (entry === undefined) return null;
      found = { node: entry.value, keyAt: entry.at };
    } else if (node.kind === 'list' && typeof key === 'number' && key in node.items) {
      found = { node: node.items[key], keyAt: node.items[key].at };
    } else {
      return null;
    }
  }
  return found;
}
