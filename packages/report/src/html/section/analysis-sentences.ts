import { counted } from '@kindred/core';
import type { AnalysisRun } from '@kindred/core';
import { clipText } from '../../format/clip-text.ts';
import { formatFigure } from '../../format/format-figure.ts';
import { familySentences } from './family-sentences.ts';

const most = 24;
const adjustments = [
  { column: /^p_?holm/i, by: 'by Holm’s method' },
  { column: /^(?:p_?bh|p_?fdr|q)(?:_|$)/i, by: 'by Benjamini and Hochberg’s method' },
];

const ended = (note: string) => (/[.!?]$/.test(note) ? note : `${note}.`);

/** What each analysis says of itself, the models it left out, and how p values were adjusted. */
export function analysisSentences(analyses: readonly AnalysisRun[]): string[] {
  const byId = [...Map.groupBy(analyses, ({ id }) => id)];
  const own = byId.slice(0, most).flatMap(([id, runs]) => {
    const notes = [...new Set(runs.flatMap(({ result }) => result.notes))];
    const left = new Set(runs.flatMap(({ result }) => result.dropped.map(({ row }) => row))).size;
    const parts = [
      ...notes.map((note) => ended(clipText(note.trim(), 400))),
      ...(left > 0
        ? [
            `${formatFigure(left)} ${left === 1 ? 'model was' : 'models were'} left out of some figure.`,
          ]
        : []),
    ];
    return parts.length === 0 ? [] : [`${clipText(id, 120)}: ${parts.join(' ')}`];
  });
  const adjusted = adjustments.flatMap(({ column, by }) => {
    const ids = byId
      .filter(([, runs]) =>
        runs.some(({ result, family }) =>
          result.tables.some(
            ({ name: table, columns }) =>
              !family?.tables.includes(table) && columns.some(({ name }) => column.test(name)),
          ),
        ),
      )
      .map(([id]) => clipText(id, 120));
    return ids.length === 0 ? [] : [`${by} (${ids.join(', ')})`];
  });
  const declared = familySentences(analyses);
  return [
    ...own,
    ...(byId.length > most
      ? [
          `${counted(byId.length - most, 'more analysis describes itself', 'more analyses describe themselves')} below.`,
        ]
      : []),
    ...declared,
    ...(adjusted.length === 0
      ? []
      : [
          `${declared.length > 0 ? 'Other p values' : 'p values'} were adjusted over the family each table declares: ${adjusted.join('; ')}.`,
        ]),
  ];
}
