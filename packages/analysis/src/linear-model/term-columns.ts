/** The columns of the table `terms`. */
export const termColumns = [
  { name: 'term', description: 'Term of the model.' },
  {
    name: 'ss',
    description: 'Type II sum of squares: after all terms that do not contain this one.',
  },
  { name: 'df', description: 'Coefficients the term adds.' },
  { name: 'df_residual', description: 'Residual degrees of freedom.' },
  { name: 'f', description: '(ss / df) / σ².' },
  { name: 'p', description: 'Upper tail of F, not adjusted.' },
  { name: 'partial_eta2', description: 'ss / (ss + residual sum of squares), 0 to 1.' },
  { name: 'gvif', description: 'Generalised variance inflation (Fox & Monette 1992).' },
  {
    name: 'gvif_scaled',
    description: 'gvif^(1/(2 df)), comparable between terms; √VIF where df is 1.',
  },
] as const;
