import { minimise } from './minimise.ts';
import type { Evaluation, Minimum } from './minimise.ts';

/** The least of the minima that several starts lead to; the first of those that are level. */
export async function leastOf<E extends Evaluation>(
  evaluate: (x: Float64Array) => E,
  starts: readonly Float64Array[],
  signal: AbortSignal,
): Promise<Minimum<E>> {
  const minima: Minimum<E>[] = [];
  for (const start of starts) minima.push(await minimise(evaluate, start, signal));
  const [first, ...others] = minima;
  return others.reduce((best, one) => (one.at.value < best.at.value - 1e-8 ? one : best), first);
}
