import type { Expression } from './expression.ts';
import { syntaxError } from './syntax-error.ts';
import type { Token } from './token.ts';
import { tokenise } from './tokenise.ts';

/** Walks over the tokens of a formula. */
export class TokenReader {
  readonly #formula: string;
  readonly #tokens: readonly Token[];
  /** Expressions in the order they were written, also those that are taken away again. */
  readonly seen: Expression[] = [];
  #next = 0;

  constructor(formula: string) {
    this.#formula = formula;
    this.#tokens = tokenise(formula);
  }

  get token(): Token {
    return this.#tokens[this.#next];
  }

  /** Whether the next token is one of these symbols. */
  sees(...symbols: readonly string[]): boolean {
    return this.token.kind === 'symbol' && symbols.includes(this.token.text);
  }

  /** Takes the next token; never moves beyond the end. */
  take(): Token {
    const { token } = this;
    if (token.kind !== 'end') this.#next += 1;
    return token;
  }

  /** Takes the symbol or throws `FORMULA_SYNTAX`. */
  expect(symbol: string): void {
    if (!this.sees(symbol)) throw this.problem(`expected "${symbol}"`);
    this.take();
  }

  /** Takes a name or throws `FORMULA_SYNTAX`. */
  name(of: string): string {
    if (this.token.kind !== 'name') throw this.problem(`expected ${of}`);
    return this.take().text;
  }

  /** A `FORMULA_SYNTAX` error at a token, by default the next. */
  problem(what: string, { at, text, kind }: Token = this.token): Error {
    const found = kind === 'end' ? 'the formula ends' : `found "${text}"`;
    return syntaxError(this.#formula, at, `${what}, ${found}`);
  }
}
