import type { Located } from './located.ts';
import { quote } from './quote.ts';

/** What stands there, for "must be …, not …". */
export function describeLocated(node: Located): string {
  if (node.kind === 'list') return node.items.length === 0 ? 'an empty list' : 'a list';
  if (node.kind === 'mapping') return 'a mapping';
  if (node.value === null) return 'nothing';
  return typeof node.value === 'string' ? quote(node.value) : String(node.value);
}
