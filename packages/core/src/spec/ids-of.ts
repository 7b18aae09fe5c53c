import type { SourceLocation } from '../contract/source-location.ts';
import { compatId } from './compat-id.ts';
import { entryOf } from './entry-of.ts';
import { expandMatrix } from './expand-matrix.ts';
import type { Located } from './located.ts';
import { modelMapping } from './model-schema.ts';
import { toPlain } from './to-plain.ts';

/** Slots whose published variants stand beside ours. */
const besides = new Set(['metrics', 'analyses']);

/** Labels one entry of a slot gives, several with a matrix, two with a published variant beside; none where the schema refuses it. */
export function idsOf(
  node: Located,
  slot: string,
): readonly { readonly id: string; readonly at: SourceLocation }[] {
  const matrix = slot === 'models' ? entryOf(node, 'matrix') : undefined;
  if (matrix !== undefined) {
    const model = modelMapping.safeParse(toPlain(node));
    if (!model.success) return [];
    return expandMatrix(model.data).map(({ id }) => ({ id: id!, at: matrix.at }));
  }
  const written = node.kind === 'mapping' ? (entryOf(node, 'id') ?? entryOf(node, 'use')) : node;
  if (written?.kind !== 'scalar' || typeof written.value !== 'string' || written.value === '') {
    return [];
  }
  const { value: id, at } = written;
  const compat = besides.has(slot) ? entryOf(node, 'compat') : undefined;
  return compat?.kind === 'scalar' && typeof compat.value === 'string'
    ? [
        { id, at },
        { id: compatId(id, compat.value), at: compat.at },
      ]
    : [{ id, at }];
}
