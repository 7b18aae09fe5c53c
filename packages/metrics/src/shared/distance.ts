/** Dissimilarities between vectors, in the order of the codes of `kindred/rdm@1`. */
export const distance = ['euclidean', 'squared-euclidean', 'cosine', 'correlation', 'dot'] as const;
