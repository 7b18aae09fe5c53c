/** The columns of the table `correlation`. */
export const correlationColumns = [
  { name: 'ingredient', description: 'The predictor.' },
  { name: 'method', description: 'pearson, or point-biserial for a boolean counted 0/1.' },
  { name: 'n', description: 'Rows with both values.' },
  { name: 'missing', description: 'Rows where the ingredient or the outcome is unknown.' },
  { name: 'outliers', description: 'Rows left out by the outlier rule.' },
  { name: 'r', description: 'Correlation, −1 to 1.' },
  { name: 'low', description: 'Lower end of the 95 % interval (Fisher z).' },
  { name: 'high', description: 'Upper end of the 95 % interval (Fisher z).' },
  { name: 't', description: 'r √(df/(1 − r²)).' },
  { name: 'df', description: 'Degrees of freedom, n − 2.' },
  { name: 'p', description: 'Two-sided, not adjusted.' },
  { name: 'p_holm', description: 'Adjusted over the family by Holm (1979).' },
  { name: 'p_bh', description: 'Adjusted over the family by Benjamini & Hochberg (1995).' },
] as const;
