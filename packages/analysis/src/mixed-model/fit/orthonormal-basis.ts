/** Share of a column's length left after the others below which it adds nothing (as R's `lm`). */
const tolerance = 1e-7;

/**
 * X = Q R by Gram–Schmidt, twice over for orthogonality to rounding. `values` is n × columns by
 * rows; a column that those before it explain is left out. `q` is n × rank and `r` rank × rank
 * (upper triangle), both by rows; `kept` gives the places of the rank columns in X.
 */
export function orthonormalBasis(
  values: Float64Array,
  n: number,
  columns: number,
): { readonly q: Float64Array; readonly r: Float64Array; readonly kept: readonly number[] } {
  const basis: Float64Array[] = [];
  const shares: number[][] = [];
  const kept: number[] = [];
  for (let column = 0; column < columns; column++) {
    const rest = Float64Array.from({ length: n }, (_, row) => values[row * columns + column]);
    const length = Math.hypot(...rest);
    const share = basis.map(() => 0);
    for (let pass = 0; pass < 2; pass++) {
      basis.forEach((one, index) => {
        let along = 0;
        for (let row = 0; row < n; row++) along += one[row] * rest[row];
        for (let row = 0; row < n; row++) rest[row] -= along * one[row];
        share[index] += along;
      });
    }
    const left = Math.hypot(...rest);
    if (!(left > tolerance * length)) continue;
    kept.push(column);
    basis.push(rest.map((value) => value / left));
    shares.push([...share, left]);
  }
  const rank = basis.length;
  const q = new Float64Array(n * rank);
  const r = new Float64Array(rank * rank);
  basis.forEach((one, index) => {
    for (let row = 0; row < n; row++) q[row * rank + index] = one[row];
    shares[index].forEach((share, above) => (r[above * rank + index] = share));
  });
  return { q, r, kept };
}
