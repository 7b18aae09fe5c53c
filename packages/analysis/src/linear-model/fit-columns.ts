/** The columns of the table `fit`. */
export const fitColumns = [
  { name: 'n', description: 'Rows used.' },
  { name: 'coefficients', description: 'Coefficients estimated, the intercept among them.' },
  { name: 'df', description: 'Residual degrees of freedom.' },
  {
    name: 'r2',
    description: 'Share of variance explained; of the sum of squares without an intercept.',
  },
  { name: 'r2_adjusted', description: 'r2 adjusted for the number of coefficients.' },
  { name: 'sigma', description: 'Residual standard deviation, in units of the outcome.' },
  { name: 'f', description: 'F of all coefficients but the intercept.' },
  { name: 'f_df', description: 'Numerator degrees of freedom of f.' },
  { name: 'p', description: 'Upper tail of f.' },
  { name: 'log_likelihood', description: 'Of the normal model at its maximum.' },
  { name: 'aic', description: 'Akaike’s criterion; σ counts as a parameter.' },
  { name: 'bic', description: 'Bayesian criterion; σ counts as a parameter.' },
  { name: 'condition', description: 'Condition number of the design, columns scaled to length 1.' },
] as const;
