import betainc from '@stdlib/math-base-special-betainc';

/** P(F ≥ f) of Fisher's F, df both above 0, f ≥ 0; exact in the far tail too, unlike 1 − cdf. */
export function fTail(f: number, df1: number, df2: number): number {
  return betainc(df2 / (df2 + df1 * f), df2 / 2, df1 / 2, true, false);
}
