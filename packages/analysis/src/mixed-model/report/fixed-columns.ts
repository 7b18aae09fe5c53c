/** The columns of the table `fixed`. */
export const fixedColumns = [
  { name: 'term', description: 'Column of the fixed effects, named as R names it.' },
  { name: 'estimate', description: 'Coefficient, in units of the outcome a unit of the column.' },
  { name: 'se', description: 'Its standard error.' },
  { name: 'df', description: 'Satterthwaite degrees of freedom; none where the fit is singular.' },
  { name: 't', description: 'Estimate over its standard error.' },
  { name: 'p', description: 'Two-sided, not adjusted: of t with df, else of the bootstrap.' },
  { name: 'p_holm', description: 'Adjusted over all terms but the intercept by Holm (1979).' },
  {
    name: 'p_bh',
    description: 'Adjusted over all terms but the intercept by Benjamini & Hochberg (1995).',
  },
  { name: 'low', description: 'Lower end of its 95 % interval.' },
  { name: 'high', description: 'Upper end of its 95 % interval.' },
  {
    name: 'vif',
    description: 'Variance inflation of its term; of several coefficients, the generalised one.',
  },
] as const;
