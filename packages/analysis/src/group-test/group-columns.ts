/** The columns of the table `groups`. */
export const groupColumns = [
  { name: 'group', description: 'Level of the ingredient.' },
  { name: 'n', description: 'Rows with a known outcome.' },
  { name: 'mean', description: 'Mean of the outcome.' },
  { name: 'sd', description: 'Standard deviation over n − 1; none under two rows.' },
  { name: 'low', description: 'Lower end of the mean’s 95 % interval (t, n − 1).' },
  { name: 'high', description: 'Upper end of the mean’s 95 % interval (t, n − 1).' },
] as const;
