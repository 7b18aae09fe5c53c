/** The columns of the table `coefficients`. */
export const coefficientColumns = [
  { name: 'coefficient', description: 'Column of the design, named as R names it.' },
  { name: 'estimate', description: 'Change of the outcome per unit, per sd where standardised.' },
  { name: 'se', description: 'Standard error.' },
  { name: 't', description: 'estimate / se.' },
  { name: 'df', description: 'Residual degrees of freedom.' },
  { name: 'p', description: 'Two-sided, not adjusted.' },
  {
    name: 'p_holm',
    description: 'Adjusted over all coefficients but the intercept by Holm (1979).',
  },
  { name: 'p_bh', description: 'Adjusted over the same family by Benjamini & Hochberg (1995).' },
  { name: 'low', description: 'Lower end of the 95 % interval (t).' },
  { name: 'high', description: 'Upper end of the 95 % interval (t).' },
  {
    name: 'vif',
    description: 'Variance inflation of its term; of several coefficients, the generalised one.',
  },
] as const;
