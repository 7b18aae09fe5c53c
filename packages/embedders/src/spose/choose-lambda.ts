import { KindredError } from '@kindred/core';
import type { Descent } from './descend.ts';

/** Fits every λ and keeps the one with the best validation loss, the first of equals. */
export async function chooseLambda(
  lambda: number | readonly number[],
  hasValidation: boolean,
  fit: (lambda: number) => Promise<Descent>,
): Promise<Descent> {
  const candidates = typeof lambda === 'number' ? [lambda] : lambda;
  if (candidates.length > 1 && !hasValidation)
    throw new KindredError(
      'EMBEDDER_NO_VALIDATION',
      'Only validation can choose among several "lambda": hold judgments out, or name one value',
    );
  let best: Descent | null = null;
  for (const candidate of candidates) {
    const descent = await fit(candidate);
    if (!best || descent.loss! < best.loss!) best = descent;
  }
  return best!;
}
