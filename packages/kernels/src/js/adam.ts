/**
 * One step of Adam (Kingma & Ba 2015; 0.9, 0.999, 1e-8) on `x`, moments in place. `step` counts
 * from 1.
 */
export function adam(
  x: Float64Array,
  gradient: Float64Array,
  first: Float64Array,
  second: Float64Array,
  rate: number,
  step: number,
): void {
  const scale = rate / (1 - 0.9 ** step);
  const correction = 1 / (1 - 0.999 ** step);
  for (let i = 0; i < x.length; i++) {
    const slope = gradient[i];
    const mean = (first[i] = 0.9 * first[i] + 0.1 * slope);
    const square = (second[i] = 0.999 * second[i] + 0.001 * slope * slope);
    x[i] -= (scale * mean) / (Math.sqrt(square * correction) + 1e-8);
  }
}
