import { syntaxError } from './syntax-error.ts';
import type { Token } from './token.ts';

const piece =
  /\s*(?:(?<quoted>`[^`]+`)|(?<name>[\p{L}.][\p{L}\p{N}._]*)|(?<number>\d+)|(?<symbol>\|\||[~+\-*/:^|()]))/uy;

/** Splits a formula; names in backticks lose them. Throws `FORMULA_SYNTAX` on any other character. */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  const end = formula.trimEnd().length;
  piece.lastIndex = 0;
  while (piece.lastIndex < end) {
    const from = piece.lastIndex;
    const found = piece.exec(formula)?.groups;
    if (!found) {
      const at = from + formula.slice(from).search(/\S/);
      const hint =
        formula[at] === '`'
          ? 'a backtick is not closed'
          : `"${formula[at]}" has no meaning here; names that are not plain words go in \`backticks\``;
      throw syntaxError(formula, at, hint);
    }
    const text = found.quoted ?? found.name ?? found.number ?? found.symbol;
    const kind = found.number ? 'number' : found.symbol ? 'symbol' : 'name';
    const at = piece.lastIndex - text.length;
    tokens.push({ kind, text: found.quoted ? text.slice(1, -1) : text, at });
  }
  return [...tokens, { kind: 'end', text: '', at: end }];
}
