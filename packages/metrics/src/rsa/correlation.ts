/** How two upper triangles are compared, in the words of a variant. */
export const correlation = {
  spearman: 'Spearman correlation',
  pearson: 'Pearson correlation',
  'kendall-tau-a': 'Kendall τ-a',
  'kendall-tau-b': 'Kendall τ-b',
  'rho-a': 'ρ-a (Spearman correlation without correction for ties)',
  cosine: 'cosine',
  'whitened-pearson': 'whitened Pearson correlation (noise i.i.d. over items)',
  'whitened-cosine': 'whitened cosine (noise i.i.d. over items)',
} as const;
