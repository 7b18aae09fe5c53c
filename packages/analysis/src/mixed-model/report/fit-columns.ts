/** The columns of the table `fit`. */
export const fitColumns = [
  { name: 'n', description: 'Rows.' },
  { name: 'method', description: 'REML or ML.' },
  { name: 'criterion', description: 'Minus twice the log likelihood at its maximum.' },
  { name: 'log_likelihood', description: 'Restricted under REML.' },
  {
    name: 'parameters',
    description: 'Coefficients, variances and covariances, residual variance.',
  },
  {
    name: 'aic',
    description:
      'Akaike’s criterion. Under REML comparable only between models of the same fixed effects.',
  },
  { name: 'bic', description: 'Schwarz’s criterion, likewise.' },
  { name: 'sigma', description: 'Residual standard deviation.' },
  { name: 'r2_marginal', description: 'Share of variance of the fixed effects (Nakagawa 2017).' },
  { name: 'r2_conditional', description: 'Share of the fixed and random effects together.' },
  {
    name: 'icc',
    description: 'Share of the random effects in the variance the fixed effects leave.',
  },
  { name: 'singular', description: 'Whether a variance is 0 or a correlation ±1 at the maximum.' },
  {
    name: 'converged',
    description: 'Whether the gradient vanishes and the curvature is positive.',
  },
] as const;
