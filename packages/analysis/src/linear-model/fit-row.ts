import { fTail } from '../f-tail.ts';
import { conditionNumber } from '../least-squares/condition-number.ts';
import type { Design } from '../least-squares/design.ts';
import type { LeastSquares } from '../least-squares/least-squares.ts';

/** The figures of `fitColumns`; undefined ones are null. `exact`: nothing is left over. */
export function fitRow(
  { formula, columns, y }: Design,
  { kept, rss, fitted }: LeastSquares,
  exact: boolean,
): (number | null)[] {
  const n = y.length;
  const df = n - kept.length;
  const centre = formula.intercept ? fitted.reduce((sum, value) => sum + value, 0) / n : 0;
  const explained = fitted.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const total = explained + rss;
  const above = kept.length - Number(formula.intercept);
  const r2 = total > 0 && !(exact && explained === 0) ? explained / total : null;
  const f = above > 0 && !exact ? explained / above / (rss / df) : null;
  const likelihood = exact ? null : (-n / 2) * (Math.log((2 * Math.PI * rss) / n) + 1);
  const criterion = (weight: number) =>
    likelihood === null ? null : weight * (kept.length + 1) - 2 * likelihood;
  return [
    n,
    kept.length,
    df,
    r2,
    r2 === null ? null : 1 - ((1 - r2) * (n - Number(formula.intercept))) / df,
    Math.sqrt(rss / df),
    f,
    above,
    f === null ? null : fTail(f, above, df),
    likelihood,
    criterion(2),
    criterion(Math.log(n)),
    kept.length === 0 ? null : conditionNumber(kept.map((place) => columns[place])),
  ];
}
