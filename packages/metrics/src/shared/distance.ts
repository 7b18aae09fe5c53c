/**
 * Dissimilarities between vectors: first those of `kindred/rdm@1`, in the order of its codes; then
 * SPoSE's 1 − P(i,j), the sum over third items divided by their number or by that of all items.
 */
export const distance = [
  'euclidean',
  'squared-euclidean',
  'cosine',
  'correlation',
  'dot',
  'choice',
  'choice-over-n',
] as const;
