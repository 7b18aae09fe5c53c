import type { Expression } from './expression.ts';
import type { TokenReader } from './token-reader.ts';

const functions = ['log', 'log2', 'log10', 'sqrt', 'scale'] as const;

/** A column's name, or a function of one, noted as seen. Throws `FORMULA_SYNTAX`. */
export function readExpression(reader: TokenReader): Expression {
  const expression = read(reader);
  reader.seen.push(expression);
  return expression;
}

function read(reader: TokenReader): Expression {
  const start = reader.token;
  const name = reader.name('the name of a column');
  if (!reader.sees('(')) return { name, via: 'none' };
  const via = functions.find((one) => one === name);
  if (!via) {
    throw reader.problem(
      `"${name}()" is not among the functions ${functions.join(', ')}; put other quantities into the table as columns`,
      start,
    );
  }
  reader.take();
  const inner = reader.name(`the name of a column inside ${via}()`);
  reader.expect(')');
  return { name: inner, via };
}
