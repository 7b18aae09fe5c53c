import type {
  Ceiling,
  Interval,
  NullDistribution,
  Score,
  ShareExplained,
  Stated,
} from '@kindred/core';
import { formatFigure } from '../../format/format-figure.ts';
import { formatP } from '../../format/format-p.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { makeNotes } from '../../markup/make-notes.ts';
import type { Markup } from '../../markup/markup.ts';
import { table } from '../../markup/table.ts';
import { firstRows } from './first-rows.ts';
import type { Column } from '../../markup/table.ts';

const number = (name: string, group?: string): Column => ({
  name,
  kind: 'number',
  ...(group !== undefined && { group }),
});

const columns: readonly Column[] = [
  { name: 'Model', kind: 'text' },
  number('Rank'),
  number('Score'),
  number('these concepts', '95 % interval'),
  number('new concepts', '95 % interval'),
  number('mean', 'Item null'),
  number('97.5 %', 'Item null'),
  number('p', 'Item null'),
  number('mean', 'Responder null'),
  number('97.5 %', 'Responder null'),
  number('p', 'Responder null'),
  number('procedure', 'Ceiling'),
  number('reliability', 'Ceiling'),
  number('Corrected'),
  number('Split-half'),
];
const explainedColumns: readonly Column[] = [
  number('score / ceiling', 'Share explained'),
  number('above chance', 'Share explained'),
];

/** Every figure of a ranking; a dash points to the reason it is not there. */
export function scoreTable(scores: readonly Score[], caption: string, prefix: string): Markup {
  const notes = makeNotes(prefix);
  const figure = (one: Stated<number>) =>
    one.value === null ? notes.dash(one.reason) : formatFigure(one.value);
  const interval = (one: Stated<Interval>) =>
    one.value === null ? notes.dash(one.reason) : range(one.value.low, one.value.high);
  const chance = (one: Stated<NullDistribution>) => {
    if (one.value === null) return [notes.dash(one.reason), '', ''];
    const { mean, high, p } = one.value;
    return [rounded(mean), rounded(high), formatP(p)];
  };
  const ceiling = ({ value, reason }: Stated<Ceiling>) => {
    if (value === null) return notes.dash(reason);
    const [lower, upper] = [value.lower, value.upper].map(formatFigure);
    return lower === upper ? upper : `${lower} to ${upper}`;
  };
  // Most metrics are no share of choices: two columns of dashes would say nothing.
  const explains = scores.some(({ explained }) => explained.value !== null);
  const explained = ({ value, reason }: Stated<ShareExplained>) =>
    value === null
      ? [notes.dash(reason), '']
      : [value.ratio, value.aboveChance].map((reading) => withInterval(reading));
  const heads = [...columns, ...(explains ? explainedColumns : [])];
  const { shown, said } = firstRows(scores.length, heads.length, 'scores.csv and .parquet');
  const rows = scores
    .slice(0, shown)
    .map((one, at) => [
      foreign(one.model),
      one.score.value === null ? '' : String(at + 1),
      html`<strong>${figure(one.score)}</strong>`,
      interval(one.intervals.fixed),
      interval(one.intervals.generalisation),
      ...chance(one.nulls.items),
      ...chance(one.nulls.responder),
      ceiling(one.ceilings.procedure),
      ceiling(one.ceilings.reliability),
      figure(one.corrected),
      figure(one.splitHalf),
      ...(explains ? explained(one.explained) : []),
    ]);
  const counts = [...new Set(scores.map(({ items }) => items))].map(formatFigure);
  return html`${table(`${caption}; over ${counts.join(' or ')} concepts`, heads, rows)}
  ${said !== null && html`<p class="soft">${said}</p>`} ${notes.list()}`;
}

// A chance level of 0.0002 is 0.000 beside scores of three digits.
const rounded = (value: number) => (Math.abs(value) < 0.0005 ? '0.000' : formatFigure(value));
const range = (low: number, high: number) => `${formatFigure(low)} to ${formatFigure(high)}`;
const withInterval = ({ value, interval }: ShareExplained.Reading) =>
  interval.value === null
    ? formatFigure(value)
    : `${formatFigure(value)} (${range(interval.value.low, interval.value.high)})`;
