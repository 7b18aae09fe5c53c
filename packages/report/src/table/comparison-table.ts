import type { Comparison, ResultTable } from '@kindred/core';

/** Pairs of models as a table, one row a pair, in the order given. */
export function comparisonTable(comparisons: readonly Comparison[]): ResultTable {
  return {
    name: 'comparisons',
    columns: [
      { name: 'metric', description: 'Id of the metric.' },
      { name: 'reference', description: 'What both are compared with.' },
      { name: 'embedder', description: 'Id of the embedder; none for choices or features.' },
      { name: 'closer', description: 'The model with the closer score.' },
      { name: 'other', description: 'The other.' },
      { name: 'difference', description: 'Score of the closer minus score of the other.' },
      { name: 'low', description: 'Lower end of its 95 % interval, paired, not adjusted.' },
      { name: 'high', description: 'Upper end of its 95 % interval.' },
      { name: 'p', description: 'Two-sided, of Student’s t of the paired difference.' },
      {
        name: 'p_holm',
        description: 'Adjusted (Holm 1979) over all tests of this metric, reference and embedder.',
      },
      {
        name: 'choices',
        description: 'Share of own choices the reference predicts, closer minus other.',
      },
      { name: 'choices_low', description: 'Lower end of its 95 % interval.' },
      { name: 'choices_high', description: 'Upper end of its 95 % interval.' },
      { name: 'why_none', description: 'Why there is no test: withheld, or nothing to pair.' },
    ],
    rows: comparisons.map(
      ({ metric, reference, embedder, first, second, difference, test, choices }) => [
        metric,
        reference,
        embedder,
        first,
        second,
        difference,
        test.value?.interval.low ?? null,
        test.value?.interval.high ?? null,
        test.value?.p ?? null,
        test.value?.pHolm ?? null,
        choices.value?.difference ?? null,
        choices.value?.low ?? null,
        choices.value?.high ?? null,
        test.reason ?? null,
      ],
    ),
    notes: [],
  };
}
