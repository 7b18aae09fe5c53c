import type { Expression } from './expression.ts';

const functions = {
  none: (value: number) => value,
  scale: (value: number) => value,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  sqrt: Math.sqrt,
};

/** A number through the expression's function, null where that is undefined; `scale` needs all rows, so is left. */
export function transform(value: number, via: Expression['via']): number | null {
  const result = functions[via](value);
  return Number.isFinite(result) ? result : null;
}
