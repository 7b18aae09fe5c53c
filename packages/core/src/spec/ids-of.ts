import type { SourceLocation } from '../contract/source-location.ts';
import { entryOf } from './entry-of.ts';
import { expandMatrix } from './expand-matrix.ts';
import type { Located } from './located.ts';
import { modelMapping } from './model-schema.ts';
import { toPlain } from './to-plain.ts';

/** Labels one entry of a slot gives, several with a matrix; none where the schema refuses it. */
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
  return written?.kind === 'scalar' && typeof written.value === 'string' && written.value !== ''
    ? [{ id: written.value, at: written.at }]
    : [];
}
