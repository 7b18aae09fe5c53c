/** Distances that fall as the vectors' own similarity grows. */
export const ownSimilarity = { dot: 'dot', cosine: 'cosine', euclidean: 'euclidean' } as const;
