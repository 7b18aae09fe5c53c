import type { MixedFit } from '../fit/mixed-fit.ts';
import { criticalT } from '../../critical-t.ts';
import { twoSidedP } from '../../two-sided-p.ts';
import type { ModelBootstrap } from './bootstrap-model.ts';
import { profileCoefficient } from './profile-coefficient.ts';
import type { ProfileEnds } from './profile-ends.ts';

export interface CoefficientTest extends ProfileEnds {
  readonly estimate: number;
  readonly se: number;
  readonly df: number | null;
  readonly t: number;
  readonly p: number | null;
}

/**
 * Test and 95 % interval of each kept coefficient. `df` null has p from `bootstrap`; intervals are the
 * bootstrap's where there is one, else profiles of `profiled` (an ML fit), else estimate ± t(df) · se.
 */
export async function coefficientTests(
  fit: MixedFit,
  df: readonly number[] | null,
  bootstrap: ModelBootstrap | null,
  profiled: MixedFit | null,
  signal: AbortSignal,
): Promise<CoefficientTest[]> {
  const { p } = fit.problem;
  const tests: CoefficientTest[] = [];
  for (const [k, estimate] of fit.coefficients.entries()) {
    const se = Math.sqrt(fit.covariance[k * p + k]);
    const t = estimate / se;
    const drawn = bootstrap?.coefficients[k];
    const freedom = df?.[k] ?? null;
    const half = freedom === null ? null : criticalT(freedom) * se;
    const around = half === null ? null : { low: estimate - half, high: estimate + half };
    const ends = drawn ?? (profiled && (await profileCoefficient(profiled, k, signal))) ?? around;
    tests.push({
      estimate,
      se,
      df: freedom,
      t,
      p: freedom === null ? (drawn?.p ?? null) : twoSidedP(t, freedom),
      low: ends?.low ?? null,
      high: ends?.high ?? null,
    });
  }
  return tests;
}
