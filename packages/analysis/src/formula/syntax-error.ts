import { KindredError } from '@kindred/core';

/** `FORMULA_SYNTAX`, with the place (counted from 0) pointed at under the formula. */
export function syntaxError(formula: string, at: number, problem: string): KindredError {
  return new KindredError(
    'FORMULA_SYNTAX',
    `The formula cannot be read at character ${at + 1}: ${problem}.\n  ${formula}\n  ${' '.repeat(at)}^`,
  );
}
