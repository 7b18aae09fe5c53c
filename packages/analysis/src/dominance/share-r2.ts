import { Householder } from '../least-squares/householder.ts';

/**
 * General dominance (Budescu 1993; Azen & Budescu 2003; Lindeman, Merenda & Gold 1980): a term's gain
 * in R², averaged over the subsets of the other terms of one size, then over sizes. Shares add up to
 * R². `terms` holds each term's columns, all n long; the intercept is in every model. Null where y
 * does not vary. Visits all 2^terms subsets, each by the columns it has beyond the one before.
 */
export function shareR2(
  terms: readonly (readonly Float64Array[])[],
  y: Float64Array,
): { readonly shares: readonly number[]; readonly r2: number } | null {
  const { columns, outcome } = condense(terms, y);
  const size = terms.length;
  const basis = new Householder();
  const explained = new Float64Array(2 ** size);
  // `open` are the columns of the terms from `from` on, through the reflections so far as is `rest`.
  const visit = (
    from: number,
    subset: number,
    open: readonly (readonly Float64Array[])[],
    rest: Float64Array,
  ) => {
    const rank = basis.rank;
    for (const [at, term] of open.entries()) {
      for (const column of term) basis.add(column, rank);
      const next = basis.apply(rest, rank);
      let gain = 0;
      for (let k = rank; k < basis.rank; k++) gain += next[k] ** 2;
      const joined = subset | (1 << (from + at));
      explained[joined] = explained[subset] + gain;
      const later = open.slice(at + 1);
      const reflected = later.map((one) => one.map((column) => basis.apply(column, rank)));
      visit(from + at + 1, joined, reflected, next);
      basis.keep(rank);
    }
  };
  const total = outcome.reduce((sum, value) => sum + value * value, 0);
  const scale = y.reduce((sum, value) => sum + value * value, 0);
  if (total <= 1e-24 * scale) return null;
  visit(0, 0, columns, outcome);
  // 1 / (size · C(size − 1, others)), by the number of others in the model.
  const weights = [1 / size];
  for (let k = 1; k < size; k++) weights.push((weights[k - 1] * k) / (size - k));
  const shares = terms.map((_, term) => {
    let share = 0;
    for (const [subset, value] of explained.entries()) {
      if (subset & (1 << term)) continue;
      share += weights[ones(subset)] * (explained[subset | (1 << term)] - value);
    }
    return share / total;
  });
  return { shares, r2: explained[2 ** size - 1] / total };
}

/** The same fits over as many rows as there are columns: centred, then rotated onto one basis. */
function condense(terms: readonly (readonly Float64Array[])[], y: Float64Array) {
  const basis = new Householder();
  basis.add(new Float64Array(y.length).fill(1));
  // What centring leaves of a constant is rounding: beside it every direction would look long.
  const varying = (column: Float64Array) => {
    const rest = basis.apply(column).subarray(1);
    return Math.hypot(...rest) > 1e-7 * Math.hypot(...column) ? column : new Float64Array(y.length);
  };
  const kept = terms.map((term) => term.map(varying));
  for (const column of [...kept.flat(), y]) basis.add(column);
  const short = (column: Float64Array) => basis.apply(column).slice(1, basis.rank);
  return { columns: kept.map((term) => term.map(short)), outcome: short(y) };
}

function ones(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
