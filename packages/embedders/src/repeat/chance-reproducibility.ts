import { type Embedding, type KernelSession, quantile, type Random } from '@kindred/core';
import { correlations } from './correlations.ts';
import { reproducibility } from './reproducibility.ts';

/** Draws of the permutation null, at least. */
const draws = 1000;

/**
 * What a dimension's reproducibility must exceed to be more than chance: the larger 95 % of two
 * nulls, −1 to 1. With a run's items permuted, its dimensions are found by others by accident alone.
 * And other dimensions of the very run correlate with a dimension without being it; in semantic
 * spaces much more than by accident, so a dimension found no better than that was not found. A null
 * of guesses, fitted alike, is none: the sparsity that suits the judgments empties all of it.
 */
export async function chanceReproducibility(
  fits: readonly Embedding[],
  random: Random,
  kernels: KernelSession,
): Promise<number> {
  const permuted: number[] = [];
  while (permuted.length < draws)
    for (const fit of fits) {
      const order = random.shuffle([...fit.items.keys()]);
      const moved = { ...fit, values: movedRows(fit, order) };
      const others = fits.filter((other) => other !== fit);
      permuted.push(...(await reproducibility(moved, others, kernels)));
    }
  const beside: number[] = [];
  for (const fit of fits) {
    const { dimensions } = fit;
    if (dimensions < 2) continue;
    const r = await correlations(fit, fit, [...fit.items.keys()], kernels);
    for (let k = 0; k < dimensions; k++) {
      const row = r.slice(k * dimensions, (k + 1) * dimensions);
      row[k] = -1;
      beside.push(Math.max(...row));
    }
  }
  const high = (values: number[]) =>
    values.length === 0
      ? -1
      : quantile(
          values.toSorted((a, b) => a - b),
          0.95,
        );
  return Math.max(high(permuted), high(beside));
}

function movedRows({ values, dimensions }: Embedding, order: readonly number[]): Float64Array {
  const out = new Float64Array(values.length);
  order.forEach((from, to) =>
    out.set(values.subarray(from * dimensions, (from + 1) * dimensions), to * dimensions),
  );
  return out;
}
