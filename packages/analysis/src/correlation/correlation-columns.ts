/** The columns of the table `correlation`. */
export const correlationColumns = [
  { name: 'ingredient', description: 'The predictor; log10(…) where its scale is logarithmic.' },
  {
    name: 'method',
    description: 'pearson, spearman or partial; point-biserial is pearson of a boolean as 0/1.',
  },
  { name: 'n', description: 'Rows with all values.' },
  {
    name: 'missing',
    description: 'Rows where the ingredient, a control or the outcome is unknown.',
  },
  { name: 'outliers', description: 'Rows left out by the outlier rule.' },
  { name: 'r', description: 'Correlation, −1 to 1; ρ for spearman.' },
  { name: 'low', description: 'Lower end of the 95 % interval.' },
  { name: 'high', description: 'Upper end of the 95 % interval.' },
  { name: 't', description: 'r √(df/(1 − r²)).' },
  { name: 'df', description: 'Degrees of freedom, n − 2, less one a control.' },
  { name: 'p', description: 'Two-sided, not adjusted.' },
  { name: 'p_holm', description: 'Adjusted over the family by Holm (1979).' },
  { name: 'p_bh', description: 'Adjusted over the family by Benjamini & Hochberg (1995).' },
  { name: 'interval', description: 'How the interval was made.' },
  { name: 'outlier_rule', description: 'none, or 1.5 IQR: Tukey’s fences on the ingredient.' },
  { name: 'control', description: 'What was taken out of both sides; none but for partial.' },
] as const;
