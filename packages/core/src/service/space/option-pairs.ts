import { ProviderError } from '../../contract/provider-error.ts';
import type { Structure } from '../../contract/structure.ts';

const pairs: { readonly [S in Structure]?: readonly (readonly [number, number])[] } = {
  anchored: [
    [0, 1],
    [0, 2],
  ],
  'odd-one-out': [
    [1, 2],
    [0, 2],
    [0, 1],
  ],
};

/**
 * Per option, the two places whose nearness speaks for it: anchor and option, or, for the odd one
 * out, the two that stay. Other structures are a `bad-request`.
 */
export function optionPairs(structure: Structure): readonly (readonly [number, number])[] {
  const found = pairs[structure];
  if (found) return found;
  throw new ProviderError(
    'bad-request',
    `A geometry answers anchored triplets and odd-one-out trials, not "${structure}" trials.`,
  );
}
