/** The columns of the table `groups`. */
export const groupColumns = [
  { name: 'group', description: 'Grouping factor.' },
  { name: 'levels', description: 'How many groups it forms.' },
  { name: 'fewest', description: 'Rows in the smallest group.' },
  { name: 'most', description: 'Rows in the largest group.' },
] as const;
