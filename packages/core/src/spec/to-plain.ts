import type { Json } from '../contract/json.ts';
import type { Located } from './located.ts';

/** The value alone. Keys are already known to be harmless. */
export function toPlain(node: Located): Json {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, toPlain(entry.value)]));
}
