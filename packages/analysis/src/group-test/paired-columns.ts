/** The columns of the table `paired`. */
export const pairedColumns = [
  { name: 'first', description: 'First group.' },
  { name: 'second', description: 'Second group.' },
  { name: 'pairs', description: 'Units with rows in both groups.' },
  { name: 'mean_first', description: 'Mean outcome of the first group over these pairs.' },
  { name: 'mean_second', description: 'Mean outcome of the second group over these pairs.' },
  { name: 'difference', description: 'Mean of first minus second within pairs.' },
  { name: 'low', description: 'Lower end of its 95 % interval (t).' },
  { name: 'high', description: 'Upper end of its 95 % interval (t).' },
  { name: 't', description: 'Mean difference over its standard error.' },
  { name: 'df', description: 'Pairs less one.' },
  { name: 'p', description: 'Two-sided, not adjusted.' },
  { name: 'p_holm', description: 'Adjusted over all pairs of groups by Holm (1979).' },
  {
    name: 'p_bh',
    description: 'Adjusted over all pairs of groups by Benjamini & Hochberg (1995).',
  },
  { name: 'cohen_dz', description: 'Mean difference over the differences’ standard deviation.' },
  { name: 'hedges_gz', description: 'Cohen’s d_z times 1 − 3/(4 df − 1).' },
] as const;
