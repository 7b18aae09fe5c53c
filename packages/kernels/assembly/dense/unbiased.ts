import { at } from './at';

/**
 * The unbiased HSIC (Song et al. 2012, estimator 1) of centred columns X and Y, up to a factor
 * n (n − 3) that cancels in a ratio: ‖XᵀY‖², which is `cross`, less n/(n − 2) Σ kᵢ lᵢ, plus Σk Σl /
 * ((n − 1)(n − 2)). k, l: the rows' squared lengths, k in the places `order` (0: its own).
 */
export function unbiased(cross: f64, k: usize, l: usize, order: usize, items: i32): f64 {
  let both: f64 = 0;
  let sumK: f64 = 0;
  let sumL: f64 = 0;
  for (let i = 0; i < items; i++) {
    const other = load<f64>(at(l, i));
    both += load<f64>(at(k, order === 0 ? i : load<i32>(order + ((<usize>i) << 2)))) * other;
    sumK += load<f64>(at(k, i));
    sumL += other;
  }
  const n = <f64>items;
  return cross - (n / (n - 2)) * both + (sumK * sumL) / ((n - 1) * (n - 2));
}
