import { at } from './at';

/**
 * The unbiased HSIC (Song et al. 2012, estimator 1) of centred columns X and Y, up to a factor
 * n (n − 3) that cancels in a ratio: ‖XᵀY‖², which is `cross`, less n/(n − 2) Σ kᵢ lᵢ, which is
 * `both`, plus Σk Σl / ((n − 1)(n − 2)). k, l: the rows' squared lengths.
 */
export function unbiased(cross: f64, both: f64, k: usize, l: usize, items: i32): f64 {
  let sumK: f64 = 0;
  let sumL: f64 = 0;
  for (let i = 0; i < items; i++) {
    sumK += load<f64>(at(k, i));
    sumL += load<f64>(at(l, i));
  }
  const n = <f64>items;
  return cross - (n / (n - 2)) * both + (sumK * sumL) / ((n - 1) * (n - 2));
}
