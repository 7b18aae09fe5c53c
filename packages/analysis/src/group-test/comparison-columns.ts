/** The columns of the table `group-test`. */
export const comparisonColumns = [
  { name: 'first', description: 'First group.' },
  { name: 'second', description: 'Second group.' },
  { name: 'n_first', description: 'Rows in the first group.' },
  { name: 'n_second', description: 'Rows in the second group.' },
  { name: 'mean_first', description: 'Mean outcome of the first group.' },
  { name: 'mean_second', description: 'Mean outcome of the second group.' },
  { name: 'difference', description: 'First mean minus second mean.' },
  { name: 'low', description: 'Lower end of its 95 % interval (Welch).' },
  { name: 'high', description: 'Upper end of its 95 % interval (Welch).' },
  { name: 't', description: 'Difference over its standard error.' },
  { name: 'df', description: 'Welch–Satterthwaite degrees of freedom.' },
  { name: 'p', description: 'Two-sided, not adjusted.' },
  { name: 'p_holm', description: 'Adjusted over all pairs by Holm (1979).' },
  { name: 'p_bh', description: 'Adjusted over all pairs by Benjamini & Hochberg (1995).' },
  {
    name: 'hedges_g',
    description: 'Difference in pooled standard deviations, small-sample corrected.',
  },
] as const;
