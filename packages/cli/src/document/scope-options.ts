import type { Json } from '@kindred/core';
import { usageError } from '../terminal/usage-error.ts';

/** Options by component: `procrustes.dimensions=30` speaks of the metric `procrustes`. */
export function scopeOptions(
  options: Readonly<Record<string, Json>>,
  names: readonly string[],
): Map<string, Readonly<Record<string, Json>>> {
  const scoped = new Map(names.map((name) => [name, {}]));
  for (const [name, value] of Object.entries(options)) {
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!scoped.has(name) || !inner) {
      throw usageError(
        `--with takes NAME.option=value here, NAME being one of ${names.join(', ')}; got "${name}".`,
      );
    }
    scoped.set(name, value);
  }
  return scoped;
}
