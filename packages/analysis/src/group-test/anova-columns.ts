/** The columns of the table `anova`. */
export const anovaColumns = [
  { name: 'ingredient', description: 'The factor.' },
  { name: 'n', description: 'Rows with the outcome and every factor known.' },
  { name: 'groups', description: 'Levels with rows.' },
  { name: 'sum_of_squares', description: 'Type II: after all other factors.' },
  { name: 'df', description: 'Degrees of freedom of the factor.' },
  { name: 'df_residual', description: 'Degrees of freedom of the error.' },
  { name: 'F', description: 'Mean square over the residual mean square.' },
  { name: 'p', description: 'Of F, not adjusted.' },
  { name: 'p_holm', description: 'Adjusted over the factors by Holm (1979).' },
  { name: 'p_bh', description: 'Adjusted over the factors by Benjamini & Hochberg (1995).' },
  { name: 'eta_squared', description: 'η²: share of the total sum of squares about the mean.' },
  { name: 'partial_eta_squared', description: 'Partial η²: SS/(SS + residual SS).' },
  {
    name: 'omega_squared',
    description: 'ω²: (SS − df · MSE)/(total SS + MSE); below 0 where F is under 1.',
  },
] as const;
