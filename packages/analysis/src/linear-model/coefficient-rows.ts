import { adjustFamily } from '@kindred/core';
import { criticalT } from '../critical-t.ts';
import type { Design } from '../least-squares/design.ts';
import type { LeastSquares } from '../least-squares/least-squares.ts';
import { twoSidedP } from '../two-sided-p.ts';

/** Rows of `coefficientColumns` by the design's columns; aliased ones have no figures. */
export function coefficientRows(
  { names, of, y }: Design,
  { kept, coefficients }: LeastSquares,
  variances: readonly number[] | null,
  vif: readonly (number | null)[],
): (string | number | null)[][] {
  const df = y.length - kept.length;
  const tests = names.map((_, place) => {
    const at = kept.indexOf(place);
    if (at < 0) return null;
    const estimate = coefficients[at];
    const variance = variances?.[at] ?? 0;
    if (variance <= 0) return { estimate, se: null, t: null, p: null, half: null };
    const se = Math.sqrt(variance);
    const t = estimate / se;
    return { estimate, se, t, p: twoSidedP(t, df), half: criticalT(df) * se };
  });
  const family = adjustFamily(tests.map((test, at) => (of[at] < 0 ? null : (test?.p ?? null))));
  return tests.map((test, at) => [
    names[at],
    test?.estimate ?? null,
    test?.se ?? null,
    test?.t ?? null,
    test ? df : null,
    test?.p ?? null,
    family.holm[at],
    family.bh[at],
    test && test.half !== null ? test.estimate - test.half : null,
    test && test.half !== null ? test.estimate + test.half : null,
    test && of[at] >= 0 ? vif[of[at]] : null,
  ]);
}
