import { KindredError } from '@kindred/core';
import type { Prior } from './prior.ts';

const narrow: Prior = { spike: 0.15, slab: 0.5, mixing: 0.5 };
const published: Prior = { spike: 0.25, slab: 1, mixing: 0.5 };
const candidates: readonly Prior[] = [
  narrow,
  { spike: 0.25, slab: 0.5, mixing: 0.5 },
  published,
  { spike: 0.5, slab: 1, mixing: 0.5 },
  { spike: 0.1, slab: 2, mixing: 0.5 },
];

/**
 * Fits under every prior asked for; the one of least validation loss comes first, the first of equals.
 */
export async function choosePrior<T extends { readonly loss: number | null }>(
  { prior, schedule }: { prior: 'fixed' | 'auto' | Prior; schedule: 'annealed' | 'published' },
  hasValidation: boolean,
  fit: (prior: Prior, done: number, expected: number) => Promise<T>,
): Promise<readonly T[]> {
  if (prior === 'auto' && !hasValidation)
    throw new KindredError(
      'EMBEDDER_NO_VALIDATION',
      'Only validation can choose a "prior": hold judgments out, or name one',
    );
  const fixed = schedule === 'published' ? published : narrow;
  const asked = prior === 'auto' ? candidates : [prior === 'fixed' ? fixed : prior];
  const tried: T[] = [];
  for (const one of asked) tried.push(await fit(one, tried.length, asked.length));
  return tried.toSorted((a, b) => a.loss! - b.loss!);
}
