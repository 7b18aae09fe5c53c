import { leastSquares } from './least-squares/least-squares.ts';

/**
 * What least squares on a constant and the controls leaves of values, and how many of the controls
 * are independent of the constant and each other.
 */
export function residualsGiven(
  values: readonly number[],
  controls: readonly (readonly number[])[],
): { readonly left: readonly number[]; readonly rank: number } {
  const y = Float64Array.from(values);
  const columns = [
    new Float64Array(y.length).fill(1),
    ...controls.map((x) => Float64Array.from(x)),
  ];
  const { residuals, kept } = leastSquares(columns, y);
  return { left: [...residuals], rank: Math.max(0, kept.length - 1) };
}
