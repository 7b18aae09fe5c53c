/** The columns of the table `dominance`. */
export const dominanceColumns = [
  { name: 'term', description: 'Term of the model.' },
  { name: 'share', description: 'Its part of R²; the parts add up to R².' },
  { name: 'percent', description: 'share of R², in per cent.' },
  { name: 'low', description: 'Lower end of the 95 % percentile bootstrap interval of share.' },
  { name: 'high', description: 'Upper end of the 95 % percentile bootstrap interval of share.' },
  { name: 'rank', description: '1 is the largest share; equal shares have equal ranks.' },
] as const;
