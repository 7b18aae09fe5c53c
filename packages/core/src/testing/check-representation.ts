import type { Representation } from '../contract/representation.ts';
import type { Promised } from './promised.ts';

/** Parts of a representation agree about its items and hold finite numbers. */
export function checkRepresentation(representation: Representation, must: Promised): void {
  const { items, vectors, rdm, labels, judgments } = representation;
  const n = items.length;
  must(n > 0, 'knows none of the items');
  must(new Set(items).size === n, 'has an item twice');
  must(!!(vectors || rdm || labels || judgments), 'has neither vectors, RDM, labels nor judgments');
  if (vectors) {
    must(vectors.values.length === n * vectors.dimensions, 'has vectors of another length');
    must(vectors.values.every(Number.isFinite), 'has vectors that are not finite');
  }
  if (rdm) {
    must(rdm.length === (n * (n - 1)) / 2, `has an RDM of ${rdm.length} for ${n} items`);
    must(rdm.every(Number.isFinite), 'has an RDM that is not finite');
  }
  must(!labels || labels.length === n, `has ${labels?.length} labels for ${n} items`);
  must(
    !judgments || judgments.stimuli.every((k) => k >= 0 && k < judgments.items.length),
    'has judgments of items it does not have',
  );
}
