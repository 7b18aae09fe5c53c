import type { Stated } from '@kindred/core';
import { fTail } from '../f-tail.ts';
import { Householder } from '../least-squares/householder.ts';
import { residualSquares } from '../least-squares/residual-squares.ts';
import { moments } from '../moments.ts';
import { sumOfSquares } from '../sum-of-squares.ts';

export interface MainEffect {
  /** What the factor explains beyond all others. */
  readonly squares: number;
  readonly df: number;
  readonly f: number;
  readonly p: number;
  /** Share of the total sum of squares about the mean, 0 to 1. */
  readonly eta2: number;
  /** SS/(SS + residual SS), 0 to 1. */
  readonly partialEta2: number;
  /** (SS − df · MSE)/(total SS + MSE) (Hays 1963); below 0 where F is under 1. */
  readonly omega2: number;
}

const indicators = (levels: readonly string[]) =>
  [...new Set(levels)]
    .slice(1)
    .map((level) => Float64Array.from(levels, (one) => (one === level ? 1 : 0)));

/**
 * Type II F tests of factors without interactions: each factor after all others, as car::Anova and
 * statsmodels' anova_lm(typ=2). `factors`: one list of levels each, as long as y. With one factor it
 * is the one-way analysis of variance.
 */
export function mainEffects(
  y: readonly number[],
  factors: readonly (readonly string[])[],
): {
  readonly residual: { readonly squares: number; readonly df: number };
  readonly effects: readonly Stated<MainEffect>[];
} {
  const coded = factors.map(indicators);
  const constant = new Float64Array(y.length).fill(1);
  const mean = moments(y).mean ?? 0;
  const away = Float64Array.from(y, (value) => value - mean);
  const total = sumOfSquares(away);
  const { rss, rank } = residualSquares([constant, ...coded.flat()], away);
  const residual = { squares: rss, df: y.length - rank };
  // Under this share of the total, what is left is rounding.
  const exact = residual.squares <= 1e-24 * total;
  const effects = coded.map((own, at): Stated<MainEffect> => {
    if (residual.df < 1) return { value: null, reason: 'no rows are left to judge the error by' };
    if (total === 0 || exact) return { value: null, reason: 'the outcome does not vary in groups' };
    const basis = new Householder();
    const others = coded.filter((_, other) => other !== at).flat();
    for (const column of [constant, ...others]) basis.add(column);
    const before = basis.rank;
    for (const column of own) basis.add(column);
    const df = basis.rank - before;
    if (df === 0) return { value: null, reason: 'one level, or the other factors determine it' };
    // What the factor adds lies along its own axes: no difference of large sums.
    const squares = sumOfSquares(basis.apply(away).subarray(before, basis.rank));
    const error = residual.squares / residual.df;
    const f = squares / df / error;
    return {
      value: {
        squares,
        df,
        f,
        p: fTail(f, df, residual.df),
        eta2: squares / total,
        partialEta2: squares / (squares + residual.squares),
        omega2: (squares - df * error) / (total + error),
      },
    };
  });
  return { residual, effects };
}
