import type { Embedding, KernelSession, Random } from '@kindred/core';
import { takeDimensions } from '../take-dimensions.ts';
import { chanceReproducibility } from './chance-reproducibility.ts';
import { correlations } from './correlations.ts';
import type { Pooling } from './pooling.ts';
import { reproducibility } from './reproducibility.ts';
import type { Start } from './start.ts';

/** What was pooled, and what of it is kept. */
export interface Pool {
  /** Best found again first. */
  readonly start: Start;
  /** Dimensions of all runs together. */
  readonly all: number;
  /** Those that are left when each is counted once. */
  readonly distinct: number;
  /** Reproducibility that chance reaches: {@link chanceReproducibility}. */
  readonly chance: number;
}

/**
 * The dimensions of all runs that other runs find again, after arXiv:2407.01067: in the order asked
 * for, one that correlates more than `redundant` with a kept one is dropped; of the rest the
 * best reproduced are given, as many as asked for, or all above chance. There 66 were given, some
 * picked by hand; this rule picks nothing by hand and gives another number. At least one is given.
 * The order of runs changes nothing.
 */
export async function poolDimensions(
  runs: readonly Embedding[],
  pooling: Pooling,
  random: Random,
  kernels: KernelSession,
): Promise<Pool> {
  const fits = runs.toSorted((a, b) => a.fit!.objective! - b.fit!.objective!);
  const [{ items }] = fits;
  const found: { reproducibility: number; weight: number; column: Float64Array }[] = [];
  for (const fit of fits) {
    const others = fits.filter((other) => other !== fit);
    const own = await reproducibility(fit, others, kernels);
    own.forEach((value, k) =>
      found.push({
        reproducibility: value,
        weight: fit.perDimension[k].weight,
        column: takeDimensions(fit.values, fit.dimensions, [k]),
      }),
    );
  }
  const byWeight = (a: (typeof found)[number], b: typeof a) => b.weight - a.weight;
  const byFinding = (a: (typeof found)[number], b: typeof a) =>
    b.reproducibility - a.reproducibility || byWeight(a, b);
  found.sort(pooling.order === 'weight' ? byWeight : byFinding);

  const all = joined(found.map(({ column }) => column));
  const pool = { ...fits[0], ...all };
  const r = await correlations(pool, pool, [...items.keys()], kernels);
  const kept: number[] = [];
  found.forEach((_, k) => {
    const again = kept.some((one) => r[one * found.length + k] > pooling.redundant);
    if (!again) kept.push(k);
  });
  const chance = await chanceReproducibility(fits, random, kernels);
  const best = kept.map((k) => found[k]).toSorted(byFinding);
  const above = best.filter((one) => one.reproducibility > chance).length;
  const given = best.slice(
    0,
    pooling.dimensions === 'auto' ? Math.max(1, above) : pooling.dimensions,
  );
  return {
    start: joined(given.map(({ column }) => column)),
    all: found.length,
    distinct: kept.length,
    chance,
  };
}

/** Columns side by side, row-major. */
function joined(columns: readonly Float64Array[]): Start {
  const dimensions = columns.length;
  const values = new Float64Array(columns[0].length * dimensions);
  columns.forEach((column, k) =>
    column.forEach((value, item) => (values[item * dimensions + k] = value)),
  );
  return { dimensions, values };
}
