/** The columns of the table `random`. */
export const randomColumns = [
  { name: 'group', description: 'Grouping factor, or Residual.' },
  { name: 'term', description: 'What varies between its groups.' },
  { name: 'with', description: 'The term it is correlated with; empty in rows of one term.' },
  { name: 'variance', description: 'Variance between groups; in rows of two terms, covariance.' },
  { name: 'sd', description: 'Its standard deviation.' },
  { name: 'correlation', description: 'Correlation of two terms between groups.' },
  { name: 'low', description: 'Lower end of the 95 % interval of the deviation or correlation.' },
  { name: 'high', description: 'Upper end of it.' },
] as const;
