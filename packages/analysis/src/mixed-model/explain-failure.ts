import { counted } from '@kindred/core';
import type { MixedDesign } from './mixed-design.ts';

/** Why a design has no fit. */
export function explainFailure({ input, outcome, columns }: MixedDesign): string {
  const n = input.y.length;
  if (n <= columns.length) {
    return `No fit: ${counted(n, 'complete row does', 'complete rows do')} not suffice for ${counted(columns.length, 'coefficient')}. Choose fewer ingredients, or ones that are known for more rows.`;
  }
  return input.y.every((value) => value === input.y[0])
    ? `No fit: ${outcome} is the same in all ${counted(n, 'complete row')}.`
    : `No fit: the fixed effects, or they and the groups, explain ${outcome} exactly; nothing is left to be a residual.`;
}
