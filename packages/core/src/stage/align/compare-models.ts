import type { Comparison } from '../../contract/comparison.ts';
import type { HeldOut } from '../../contract/held-out.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Score } from '../../contract/score.ts';
import { holm } from '../../statistic/holm.ts';
import { choiceDifference } from './choice-difference.ts';
import { guessUnequally } from './guess-unequally.ts';
import { pairedTest, type PairedScore } from './paired-test.ts';
import type { ReferenceHits } from './reference-hits.ts';

/** A score with what it is compared by. */
export interface ComparedScore extends PairedScore {
  readonly scored: Score;
  /** How well the embedding predicts held-out judgments; null: none, `undefined`: nothing was fitted. */
  readonly heldOut: HeldOut | null | undefined;
  /** Its own choices against the reference; null where they cannot be told. */
  readonly hits: ReferenceHits | null;
}

/** Up to here every pair is compared; beyond, each model with the closest. */
const mostAll = 100;

/**
 * Compares the models of one metric, reference and embedder in pairs; p values are adjusted over all
 * tests that were made. `scores` have values.
 */
export function compareModels(
  metric: Pick<Metric, 'direction' | 'range'>,
  scores: readonly ComparedScore[],
): readonly Comparison[] {
  const sign = metric.direction === 'larger-closer' ? 1 : -1;
  const ranked = scores.toSorted((a, b) => sign * (b.score - a.score));
  const pairs = ranked.flatMap((first, rank) =>
    rank > 0 && ranked.length > mostAll
      ? []
      : ranked.slice(rank + 1).map((second) => ({ first, second })),
  );
  const made = pairs.map(({ first, second }) => {
    const choices = choiceDifference(first.hits, second.hits);
    const says = choices.value !== null && choices.value.low > 0;
    const unequal = guessUnequally(first.heldOut, second.heldOut);
    const test =
      unequal !== null && !says
        ? { value: null, reason: withheld(unequal, choices) }
        : pairedTest(first, second, metric.range);
    return { first, second, choices, test };
  });
  const adjusted = holm(made.flatMap(({ test }) => (test.value ? [test.value.p] : [])));
  let next = 0;
  return made.map(({ first, second, choices, test }) => {
    const { metric: id, reference, embedder } = first.scored;
    return {
      metric: id,
      reference,
      embedder,
      first: first.scored.model,
      second: second.scored.model,
      difference: first.score - second.score,
      test: test.value ? { value: { ...test.value, pHolm: adjusted[next++] } } : test,
      choices,
    };
  });
}

function withheld(why: string, choices: Comparison['choices']): string {
  const said = choices.value
    ? 'which of them chooses more as the reference would is not clear'
    : choices.reason;
  return `Withheld: ${why}, which moves such scores by itself, and ${said[0].toLowerCase()}${said.slice(1)}`;
}
