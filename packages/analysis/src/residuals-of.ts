/**
 * What is left of `values` beside the span of an orthonormal basis. Projected out twice: once leaves
 * rounding in that span, twice does not (Giraud, Langou & Rozložník 2005).
 */
export function residualsOf(
  values: readonly number[],
  basis: readonly (readonly number[])[],
): number[] {
  const left = [...values];
  for (const direction of [...basis, ...basis]) {
    const share = direction.reduce((sum, value, i) => sum + value * left[i], 0);
    direction.forEach((value, i) => (left[i] -= share * value));
  }
  return left;
}
