/**
 * P(X ≤ z) of a standard normal X, to about 14 digits, in the far lower tail too. In the middle by
 * the series ½ + φ(z) · Σ z^(2n+1) / (1 · 3 ⋯ (2n+1)) (Abramowitz & Stegun 26.2.11), outside by
 * Laplace's continued fraction φ(z) / (z + 1 / (z + 2 / (z + …))) (26.2.14).
 */
export function normalCdf(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const size = Math.abs(z);
  if (size < 3) {
    let term = z;
    let sum = z;
    for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2)
      sum += term *= (z * z) / odd;
    return 0.5 + density * sum;
  }
  let fraction = size;
  for (let n = 60; n > 0; n--) fraction = size + n / fraction;
  const tail = density / fraction;
  return z < 0 ? tail : 1 - tail;
}
