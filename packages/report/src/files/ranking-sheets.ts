import type { Interval, Score, Stated } from '@kindred/core';
import { formatFigure } from '../format/format-figure.ts';
import { scoreGroups } from '../html/section/score-group.ts';
import type { Sheet } from './sheet.ts';

const range = ({ value }: Stated<Interval>) =>
  value && `${formatFigure(value.low)} to ${formatFigure(value.high)}`;

const reasons = (one: Score) =>
  [
    one.score,
    one.intervals.fixed,
    one.intervals.generalisation,
    one.nulls.items,
    one.ceilings.procedure,
    one.corrected,
  ].flatMap(({ reason }) => (reason === undefined ? [] : [reason]));

/** One table a ranking, as a paper would print it, with the reasons of every dash. */
export function rankingSheets(scores: readonly Score[]): Sheet[] {
  return scoreGroups(scores).map((group) => ({
    name: `${group.metric} against ${group.reference}`,
    caption: `${group.metric} (${group.variant}) against ${group.reference}, ${group.embedder ?? 'features as they are'}; ${group.direction === 'larger-closer' ? 'larger' : 'smaller'} is closer.`,
    columns: [
      'Model',
      'Score',
      '95 % (these concepts)',
      '95 % (new concepts)',
      'Null mean',
      'Null 97.5 %',
      'p',
      'Ceiling',
      'Corrected',
    ],
    rows: group.scores.map((one) => [
      one.model,
      one.score.value,
      range(one.intervals.fixed),
      range(one.intervals.generalisation),
      one.nulls.items.value?.mean ?? null,
      one.nulls.items.value?.high ?? null,
      one.nulls.items.value?.p ?? null,
      one.ceilings.procedure.value?.upper ?? null,
      one.corrected.value,
    ]),
    notes: [...new Set(group.scores.flatMap(reasons))].map((reason) => `–: ${reason}`),
  }));
}
