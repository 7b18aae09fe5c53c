import type { Representation } from '../../contract/representation.ts';
import { restrictItems } from '../restrict-items.ts';

/** Both sides over the items they share, in the model's order. */
export function sharedItems(
  model: Representation,
  reference: Representation,
): { readonly model: Representation; readonly reference: Representation } {
  const known = new Set(reference.items);
  const ids = model.items.filter((id) => known.has(id));
  return { model: restrictItems(model, ids), reference: restrictItems(reference, ids) };
}
