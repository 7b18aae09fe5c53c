import type { Score, Stated } from '@kindred/core';
import { clipText } from '../../format/clip-text.ts';
import { formatFigure } from '../../format/format-figure.ts';

/** How the figures beside the scores came about, as the scores themselves say it. */
export function inferenceSentences(scores: readonly Score[]): string[] {
  if (scores.length === 0) return [];
  const permuted = waysOf(scores, (one) => one.nulls.items, times('permutation'));
  const shuffled = waysOf(scores, (one) => one.nulls.responder, times('time'));
  const fixed = waysOf(scores, (one) => one.intervals.fixed, method);
  const fresh = waysOf(scores, (one) => one.intervals.generalisation, method);
  const ceilings = metricsWith(scores, (one) => one.ceilings.procedure);
  const corrected = metricsWith(scores, (one) => one.corrected);
  const reliable = waysOf(scores, (one) => one.ceilings.reliability, method);
  const explained = metricsWith(scores, (one) => one.explained);
  const halves = metricsWith(scores, (one) => one.splitHalf);
  return [
    permuted === ''
      ? 'No item null was computed.'
      : `Each score’s null distribution comes from permuting the items of the model against the reference (${permuted}), with p = (1 + b)/(1 + m).`,
    shuffled === ''
      ? 'No responder null was computed.'
      : `The responder null shuffles choices within shown positions and goes through the same steps again (${shuffled}); it tells a model from somebody who knows nothing of the stimuli, not an aligned geometry from another.`,
    fixed === ''
      ? 'No interval for these concepts was computed.'
      : `Intervals for these concepts: ${fixed}.`,
    fresh === ''
      ? 'No interval for new concepts was computed.'
      : `Intervals for new concepts: ${fresh}.`,
    ceilings === null
      ? 'No procedure ceiling was computed.'
      : `The procedure ceiling${ceilings} lets each reference answer the same trials and go through the same steps as the models.`,
    ...(corrected === null
      ? []
      : [
          `Corrected scores${corrected} are (score − mean of the item null)/(upper procedure ceiling − mean of its own null), not clipped.`,
        ]),
    reliable === ''
      ? 'No reliability ceiling could be computed.'
      : `Reliability ceilings: ${reliable}.`,
    ...(explained === null
      ? []
      : [
          `Shares explained${explained} are of the upper reliability ceiling, plainly (score/ceiling) and above chance ((score − chance)/(ceiling − chance), Hebart et al. 2020), not clipped; their intervals are the scores’, the ceiling taken as known.`,
        ]),
    ...(halves === null
      ? []
      : [
          `Split-half reliability${halves} is the same metric between embeddings of two halves of a model’s judgments.`,
        ]),
    'p values of scores are not adjusted for the number of models and metrics.',
  ];
}

const method = ({ method: how }: { readonly method: string }) => how;
const times =
  (what: string) =>
  ({ draws }: { readonly draws: number }) =>
    `${formatFigure(draws)} ${what}${draws === 1 ? '' : 's'}`;

type Figure<T> = (score: Score) => Stated<T>;

/** Metrics of a figure, named only where some metric has none; null where all have none. */
function metricsWith<T>(scores: readonly Score[], figure: Figure<T>): string | null {
  const all = new Set(scores.map(({ metric }) => metric));
  const some = new Set(
    scores.filter((one) => figure(one).value !== null).map(({ metric }) => metric),
  );
  if (some.size === 0) return null;
  return some.size === all.size ? '' : ` (${named(some)})`;
}

/** The ways a figure was made, each with its metrics where that is not all of them. */
function waysOf<T>(scores: readonly Score[], figure: Figure<T>, say: (value: T) => string): string {
  const ways = new Map<string, Set<string>>();
  for (const one of scores) {
    const { value } = figure(one);
    if (value === null) continue;
    const way = say(value);
    ways.set(way, (ways.get(way) ?? new Set()).add(one.metric));
  }
  const all = new Set(scores.map(({ metric }) => metric)).size;
  return [...ways]
    .map(([way, metrics]) => (metrics.size === all ? way : `${way} [${named(metrics)}]`))
    .join('; ');
}

const named = (metrics: ReadonlySet<string>) =>
  [...metrics].map((metric) => clipText(metric, 300)).join(', ');
