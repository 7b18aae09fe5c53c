import type { Score } from '@kindred/core';
import { clipText } from '../../format/clip-text.ts';
import { formatFigure } from '../../format/format-figure.ts';

const mostReasons = 5;

/** Why a ranking has no score, each reason with its number of models; null where one score is defined. */
export function whyUndefined(scores: readonly Score[]): string | null {
  if (scores.some(({ score }) => score.value !== null)) return null;
  const reasons = [...Map.groupBy(scores, ({ score }) => score.reason ?? '')]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([reason, { length }]) => {
      const models = `${formatFigure(length)} model${length === 1 ? '' : 's'}`;
      return `${clipText(reason, 300)} (${models})`;
    });
  const more = reasons.length - mostReasons;
  return [
    ...reasons.slice(0, mostReasons),
    ...(more > 0 ? [`${formatFigure(more)} more reasons`] : []),
  ].join('; ');
}
