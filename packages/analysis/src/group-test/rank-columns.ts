/** The columns of the tables `kruskal-wallis` and `dunn`. */
export const rankColumns = {
  test: [
    { name: 'ingredient', description: 'What forms the groups.' },
    { name: 'n', description: 'Rows with both known.' },
    { name: 'groups', description: 'Levels with rows.' },
    { name: 'H', description: 'Kruskal–Wallis statistic, corrected for ties.' },
    { name: 'df', description: 'Groups less one.' },
    { name: 'p', description: 'Of χ² with df degrees of freedom.' },
    { name: 'epsilon_squared', description: 'Rank ε² = H/(n − 1), 0 to 1.' },
  ],
  pairs: [
    { name: 'first', description: 'First group.' },
    { name: 'second', description: 'Second group.' },
    { name: 'n_first', description: 'Rows in the first group.' },
    { name: 'n_second', description: 'Rows in the second group.' },
    { name: 'mean_rank_first', description: 'Mean rank of the first group among all rows.' },
    { name: 'mean_rank_second', description: 'Mean rank of the second group among all rows.' },
    { name: 'z', description: 'Difference of mean ranks over its error, ties corrected (Dunn).' },
    { name: 'p', description: 'Two-sided, not adjusted.' },
    { name: 'p_holm', description: 'Adjusted over all pairs by Holm (1979).' },
    { name: 'p_bh', description: 'Adjusted over all pairs by Benjamini & Hochberg (1995).' },
  ],
} as const;
