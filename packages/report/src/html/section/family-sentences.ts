import type { AnalysisRun } from '@kindred/core';
import { clipText } from '../../format/clip-text.ts';
import { formatFigure } from '../../format/format-figure.ts';

const most = 24;

const listed = (words: readonly string[]) => {
  const more = words.length - most;
  const shown = words.slice(0, most).map((word) => clipText(word, 200));
  return new Intl.ListFormat('en').format([...shown, ...(more > 0 ? [`${more} more`] : [])]);
};

/** One sentence a declared family: how many tests of which analyses it counts, and what it lacks. */
export function familySentences(analyses: readonly AnalysisRun[]): string[] {
  const families = analyses.flatMap(({ family }) => family ?? []);
  return [...new Map(families.map((family) => [family.name, family])).values()].map(
    ({ name, size, analyses: ids, outcomes, without }) => {
      const of = size === 0 ? '' : ` (of ${listed(ids)} on ${listed(outcomes)})`;
      const lacks = without.length === 0 ? '' : `; not counted: ${listed(without)}`;
      return `p values of family “${name}” were adjusted together by Holm’s and by Benjamini and Hochberg’s method, over ${formatFigure(size)} ${size === 1 ? 'test' : 'tests'}${of}${lacks}.`;
    },
  );
}
