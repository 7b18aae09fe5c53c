import type { ImageSource, ModelEmbedding, RunRecord } from '@kindred/core';
import { dimensionRows, type DimensionRow } from '../../figure/dimension-rows.ts';
import { shownDimensions } from '../../figure/shown-dimensions.ts';
import { formatFigure } from '../../format/format-figure.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import type { Markup } from '../../markup/markup.ts';
import { table } from '../../markup/table.ts';
import type { Column } from '../../markup/table.ts';
import type { Section } from './section.ts';

const concepts = 8;
const pictures = 5;
const mostRows = 100;

const text = (name: string, group?: string): Column => ({
  name,
  kind: 'text',
  ...(group !== undefined && { group }),
});
const number = (name: string, group?: string): Column => ({ ...text(name, group), kind: 'number' });

type Thumbnail = (image: ImageSource) => Promise<string | null>;

/** Each embedding's dimensions by their top concepts, beside the reference's dimension each is most like. */
export async function dimensionsSection(
  run: RunRecord,
  most: number,
  thumbnail: Thumbnail,
): Promise<Section | null> {
  const all = shownDimensions(run.embeddings);
  const shown = all.slice(0, most);
  if (shown.length === 0) return null;
  const tops = topsOf(run, thumbnail);
  const parts = await Promise.all(shown.map((one, at) => gallery(one, run, tops, at === 0)));
  const left = all.length - shown.length;
  const body = html`<p>
      Dimensions are listed by weight, each with the concepts that have the most of it. Beside it
      stands the dimension of the reference that correlates with it most; it lends its name where r
      exceeds chance, the value that 95 % of best matches stay below when the items are permuted.
      What a language model called a dimension, by the concepts at its ends, stands beside that
      name.
    </p>
    ${parts}
    ${left > 0 && html`<p class="soft">${formatFigure(left)} more embeddings are in dimensions.csv.</p>`}`;
  return { id: 'dimensions', title: 'Dimensions', body };
}

async function gallery(
  one: ModelEmbedding,
  run: RunRecord,
  tops: ReturnType<typeof topsOf>,
  open: boolean,
): Promise<Markup> {
  const all = dimensionRows(one, run, concepts);
  const rows = all.slice(0, mostRows);
  const found = rows.some(({ reproducibility }) => reproducibility !== null);
  const reference = rows.find(({ match }) => match !== null)?.match?.reference;
  const like = reference === undefined ? '' : `Most like, of ${reference}`;
  const columns = [
    number('Dimension'),
    text('Name'),
    number('Weight'),
    ...(found ? [number('Found again')] : []),
    text('Top concepts'),
    ...(reference === undefined
      ? []
      : [text('dimension', like), number('r', like), number('chance', like)]),
  ];
  const figure = (value: number | null) => (value === null ? '' : formatFigure(value));
  const cells = rows.map(async (row) => [
    String(row.dimension),
    nameCell(row),
    formatFigure(row.weight),
    ...(found ? [figure(row.reproducibility)] : []),
    await tops(row.top, pictures),
    ...(reference === undefined ? [] : await matchCells(row.match, tops)),
  ]);
  const name = html`${foreign(one.model)}${one.embedder !== null && html` by ${foreign(one.embedder)}`}`;
  const caption = `Dimensions of ${one.model}${one.embedder === null ? '' : ` by ${one.embedder}`}`;
  const left = all.length - rows.length;
  const body = html`<summary>${name}: ${formatFigure(all.length)} dimensions</summary>
    ${table(caption, columns, await Promise.all(cells))}
    ${left > 0 && html`<p class="soft">${formatFigure(left)} more are in dimensions.csv.</p>`}`;
  return open ? html`<details open>${body}</details>` : html`<details>${body}</details>`;
}

/** The names a dimension has, each with where it is from: none stands for another. */
function nameCell({ label, match, named }: DimensionRow): Markup {
  const like =
    match !== null &&
    html` <span class="soft"
      >like ${foreign(match.reference)} ${match.dimension + 1}, r ${formatFigure(match.r)}</span
    >`;
  const lent = label !== null && html`<div>${foreign(label)}${like}</div>`;
  const given =
    named !== null &&
    named.name !== null &&
    html`<div>${foreign(named.name)} <span class="soft">named by ${foreign(named.by)}</span></div>`;
  return html`${lent}${given}`;
}

async function matchCells(match: DimensionRow['match'], tops: ReturnType<typeof topsOf>) {
  if (match === null) return ['', '', ''];
  const name = `${match.dimension + 1}${match.name === null ? '' : `: ${match.name}`}`;
  return [
    html`${foreign(name)} ${await tops(match.top, 0)}`,
    formatFigure(match.r),
    match.bound === null ? '' : formatFigure(match.bound),
  ];
}

/** Concepts in a row, the first with their pictures where they have any; a picture is made once. */
function topsOf({ stimuli }: RunRecord, thumbnail: Thumbnail) {
  const known = new Map(stimuli.map((one) => [one.id, one]));
  const made = new Map<string, Promise<string | null>>();
  return async (ids: readonly string[], pictured: number): Promise<Markup> => {
    const items = ids.map(async (id, at) => {
      const image = at < pictured ? known.get(id)?.image : undefined;
      if (image && !made.has(image.sha256)) made.set(image.sha256, thumbnail(image));
      const address = image ? await made.get(image.sha256)! : null;
      return html`<span
        >${address !== null && html`<img src="${address}" alt="" width="28" height="28" loading="lazy" />`}${foreign(known.get(id)?.word ?? id, 60)}</span
      > `;
    });
    return html`<div class="tops">${await Promise.all(items)}</div>`;
  };
}
