import { escapeText } from './escape-text.ts';
import { Markup } from './markup.ts';

export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

const render = (piece: Piece): string => {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  return typeof piece === 'object' ? piece.map(render).join('') : escapeText(String(piece));
};

/**
 * Page text with holes. Whatever fills a hole is escaped unless it is {@link Markup}; null,
 * undefined and false print nothing, lists print their members. Indentation of the page is dropped.
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const fixed = strings.map((text) => text.replace(/\n\s+/g, '\n'));
  return new Markup(
    fixed.map((text, at) => text + (at < pieces.length ? render(pieces[at]) : '')).join(''),
  );
}
