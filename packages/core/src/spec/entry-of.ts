import type { Located } from './located.ts';

/** What stands under `key`, or undefined where `node` is no mapping or has no such key. */
export function entryOf(node: Located | undefined, key: string): Located | undefined {
  return node?.kind === 'mapping' ? node.entries.get(key)?.value : undefined;
}
