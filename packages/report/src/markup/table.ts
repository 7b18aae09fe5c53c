import { clipText } from '../format/clip-text.ts';
import { html } from './html.ts';
import type { Piece } from './html.ts';
import type { Markup } from './markup.ts';
import { scroll } from './scroll.ts';

/** From here on a table scrolls below its headings. */
const long = 30;

export interface Column {
  readonly name: string;
  /** Columns next to each other of one group share a heading above theirs. */
  readonly group?: string;
  readonly kind: 'text' | 'number';
}

const groupsOf = (columns: readonly Column[]) => {
  const groups: { name: string; span: number }[] = [];
  for (const { group = '' } of columns) {
    const last = groups.at(-1);
    if (last && last.name === group) last.span += 1;
    else groups.push({ name: group, span: 1 });
  }
  return groups;
};

const head = (columns: readonly Column[]) => {
  const grouped = columns.some(({ group }) => group !== undefined);
  const groups = groupsOf(columns).map(({ name, span }) =>
    name === ''
      ? html`<td colspan="${span}"></td>`
      : html`<th scope="colgroup" colspan="${span}"><span>${name}</span></th>`,
  );
  const names = columns.map(({ name, kind }) => html`<th scope="col" class="${kind}">${name}</th>`);
  return html`<thead>
    ${
      grouped &&
      html`<tr class="groups">
        ${groups}
      </tr>`
    }
    <tr>
      ${names}
    </tr>
  </thead>`;
};

/**
 * A table that scrolls on its own and can be reached by keyboard. The first cell names its row. Above
 * 30 rows it scrolls below its headings.
 */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Piece[])[],
): Markup {
  const title = clipText(caption, 300);
  const cell = (piece: Piece, at: number) =>
    at === 0
      ? html`<th scope="row" class="${columns[0].kind}">${piece}</th>`
      : html`<td class="${columns[at].kind}">${piece}</td>`;
  const content = html`<table>
    <caption>
      ${title}
    </caption>
    ${head(columns)}
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map(cell)}
          </tr> `,
      )}
    </tbody>
  </table>`;
  return scroll(content, title, rows.length > long ? 'scroll long' : 'scroll');
}
