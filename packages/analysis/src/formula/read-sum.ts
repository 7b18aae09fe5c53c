import { crossTerms } from './cross-terms.ts';
import { orderTerms } from './order-terms.ts';
import type { Part } from './part.ts';
import { readExpression } from './read-expression.ts';
import { readGroups } from './read-groups.ts';
import type { Term } from './term.ts';
import type { TokenReader } from './token-reader.ts';
import { unionTerms } from './union-terms.ts';

const nothing: Part = { intercept: null, terms: [], random: [] };

/**
 * Terms joined by + and −, read by R's rules of precedence: `^`, then `:`, then `*` and `/`. Throws
 * `FORMULA_SYNTAX`.
 */
export function readSum(reader: TokenReader): Part {
  let sum = nothing;
  let first = true;
  while (first || reader.sees('+', '-')) {
    const sign = reader.sees('+', '-') ? reader.take() : undefined;
    const part = readProduct(reader);
    if (sign?.text !== '-') {
      sum = {
        intercept: part.intercept ?? sum.intercept,
        terms: unionTerms(sum.terms, part.terms),
        random: [...sum.random, ...part.random],
      };
    } else {
      if (part.random.length > 0) throw reader.problem('a random term cannot be taken away', sign);
      const gone = unionTerms(part.terms);
      const stays = sum.terms.filter((term) => unionTerms(gone, [term]).length > gone.length);
      const intercept = part.intercept === null ? sum.intercept : !part.intercept;
      sum = { ...sum, intercept, terms: stays };
    }
    first = false;
  }
  return sum;
}

function readProduct(reader: TokenReader): Part {
  let left = readInteraction(reader);
  while (reader.sees('*', '/')) {
    const sign = reader.take();
    const right = readInteraction(reader);
    const [a, b] = [left, right].map((part) => plain(reader, part, sign.text));
    // a/b is a + b within a: with several terms on the left, within all of them together.
    const within =
      sign.text === '*'
        ? a
        : a.reduce<readonly Term[]>((all, term) => crossTerms(all, [term]), [[]]);
    const both = crossTerms(within, b);
    left = { ...nothing, terms: unionTerms(a, sign.text === '*' ? b : [], both) };
  }
  return left;
}

function readInteraction(reader: TokenReader): Part {
  let left = readPower(reader);
  while (reader.sees(':')) {
    reader.take();
    const right = readPower(reader);
    const terms = crossTerms(plain(reader, left, ':'), plain(reader, right, ':'));
    left = { ...nothing, terms };
  }
  return left;
}

function readPower(reader: TokenReader): Part {
  const base = readAtom(reader);
  if (!reader.sees('^')) return base;
  reader.take();
  const { token } = reader;
  if (token.kind !== 'number' || Number(token.text) < 1) {
    throw reader.problem('expected the order of interactions, a whole number from 1');
  }
  reader.take();
  const terms = plain(reader, base, '^');
  let all = [...terms];
  // Beyond the number of terms a higher order adds nothing.
  for (let order = 1; order < Math.min(Number(token.text), terms.length); order++) {
    all = unionTerms(all, crossTerms(all, terms));
  }
  return { ...nothing, terms: orderTerms(all, reader.seen) };
}

function readAtom(reader: TokenReader): Part {
  const { token } = reader;
  if (token.kind === 'number') {
    if (token.text !== '0' && token.text !== '1') {
      throw reader.problem('the only numbers of a formula are 0 and 1, for its intercept');
    }
    reader.take();
    return { ...nothing, intercept: token.text === '1' };
  }
  if (!reader.sees('(')) return { ...nothing, terms: [[readExpression(reader)]] };
  reader.take();
  const before = reader.seen.length;
  const inner = readSum(reader);
  if (!reader.sees('|', '||')) {
    reader.expect(')');
    return inner;
  }
  const bar = reader.take();
  if (inner.random.length > 0) throw reader.problem('random terms do not nest', token);
  const groups = readGroups(reader);
  reader.expect(')');
  const intercept = inner.intercept ?? true;
  const terms = orderTerms(inner.terms, reader.seen.splice(before));
  if (!intercept && terms.length === 0)
    throw reader.problem('a random term without effects', token);
  const correlated = bar.text === '|';
  return { ...nothing, random: groups.map((group) => ({ intercept, terms, correlated, group })) };
}

function plain(reader: TokenReader, part: Part, sign: string): Part['terms'] {
  if (part.random.length > 0 || part.intercept !== null) {
    throw reader.problem(
      `"${sign}" joins columns, not the intercept or random terms, before this place`,
    );
  }
  return part.terms;
}
