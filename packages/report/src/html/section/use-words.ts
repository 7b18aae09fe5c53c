import type { Json, PlanComponent } from '@kindred/core';

const write = (value: Json): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);

/** A component in words: `ckl (dimensions = 30, holdout = 0.2)`. */
export function useWords({ use, with: options }: Pick<PlanComponent, 'use' | 'with'>): string {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) return use;
  const parts = Object.entries(options)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name} = ${write(value)}`);
  return parts.length === 0 ? use : `${use} (${parts.join(', ')})`;
}
