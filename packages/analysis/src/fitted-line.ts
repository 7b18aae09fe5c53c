import { criticalT } from './critical-t.ts';
import { moments } from './moments.ts';
import { sumOfSquares } from './sum-of-squares.ts';

const places = 41;

/**
 * The least-squares line of y on x at 41 places over `range` (by default that of x), with its pointwise
 * 95 % band ŷ ± t(df) s √(1/n + (x − x̄)²/Σ(x − x̄)²). `df` is n − 2, less one for each control where
 * x and y are residuals; the band is then of the line at the controls' means. x must vary; no band
 * where df is 0.
 */
export function fittedLine(
  x: readonly number[],
  y: readonly number[],
  df: number,
  range: readonly [number, number] = [Math.min(...x), Math.max(...x)],
): { readonly x: number; readonly y: number; readonly low: number | null; high: number | null }[] {
  const [meanX, meanY] = [moments(x).mean!, moments(y).mean!];
  const away = x.map((value) => value - meanX);
  const spread = sumOfSquares(away);
  const slope = away.reduce((sum, value, i) => sum + value * (y[i] - meanY), 0) / spread;
  const error = Math.sqrt(sumOfSquares(y.map((value, i) => value - meanY - slope * away[i])) / df);
  const [first, last] = range;
  return Array.from({ length: places }, (_, place) => {
    const at = first + ((last - first) * place) / (places - 1);
    const fit = meanY + slope * (at - meanX);
    if (df < 1) return { x: at, y: fit, low: null, high: null };
    const half = criticalT(df) * error * Math.sqrt(1 / x.length + (at - meanX) ** 2 / spread);
    return { x: at, y: fit, low: fit - half, high: fit + half };
  });
}
