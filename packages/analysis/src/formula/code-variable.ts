import type { Variable } from './variable.ts';

/**
 * A variable's columns: numbers one; levels by `treatment` (the first is the base), `sum` (the last
 * is minus all others) or `full` (one indicator a level), named as R names them.
 */
export function codeVariable(
  { label, levels, values }: Variable,
  coding: 'treatment' | 'sum' | 'full',
): { readonly name: string; readonly values: Float64Array }[] {
  if (!levels) return [{ name: label, values }];
  const last = levels.length - 1;
  const shown = levels
    .keys()
    .filter((level) => coding === 'full' || level !== (coding === 'sum' ? last : 0));
  return [...shown].map((level) => ({
    name: label + (coding === 'sum' ? level + 1 : levels[level]),
    values: values.map((code) => (coding === 'sum' && code === last ? -1 : Number(code === level))),
  }));
}
