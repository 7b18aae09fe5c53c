/** The columns of the tables that `stages` makes. */
export const stageColumns = {
  transitions: [
    { name: 'from', description: 'The earlier stage.' },
    { name: 'to', description: 'The next stage of the order.' },
    { name: 'n', description: 'Lineages with both.' },
    { name: 'delta', description: 'Mean change of the outcome within lineages.' },
    { name: 'low', description: 'Lower end of its 95 % interval (t).' },
    { name: 'high', description: 'Upper end of its 95 % interval (t).' },
    { name: 't', description: 'Mean change over its standard error.' },
    { name: 'df', description: 'Lineages less one.' },
    { name: 'p', description: 'Two-sided, not adjusted.' },
    { name: 'p_holm', description: 'Adjusted over the transitions by Holm (1979).' },
    { name: 'p_bh', description: 'Adjusted over the transitions by Benjamini & Hochberg (1995).' },
  ],
  trends: [
    {
      name: 'trend',
      description:
        'outcome: its slope a stage, each lineage with a constant of its own; delta: slope of all changes on the number of their transition.',
    },
    { name: 'n', description: 'Values the line was fitted to.' },
    { name: 'slope', description: 'Change a stage (outcome) or a transition (delta).' },
    { name: 'se', description: 'Its standard error.' },
    { name: 'low', description: 'Lower end of its 95 % interval (t).' },
    { name: 'high', description: 'Upper end of its 95 % interval (t).' },
    { name: 't', description: 'Slope over its standard error.' },
    { name: 'df', description: 'Degrees of freedom of the error.' },
    { name: 'p', description: 'Two-sided, not adjusted.' },
  ],
  deltas: [
    { name: 'lineage', description: 'Models made one from another.' },
    { name: 'from', description: 'The earlier stage.' },
    { name: 'to', description: 'The next stage of the order.' },
    { name: 'before', description: 'Outcome at the earlier stage.' },
    { name: 'after', description: 'Outcome at the next stage.' },
    { name: 'delta', description: 'After minus before.' },
  ],
} as const;
