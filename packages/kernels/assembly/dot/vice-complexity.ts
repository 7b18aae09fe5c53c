import { Posterior } from './posterior';

/**
 * Writes Σ over items of ln q(x) − ln p(x) at the draw at hand for each block of eight columns in
 * `from` … `to` − 1 bytes, in double precision. The constants ½ ln 2π of q and p cancel.
 */
export function viceComplexity(from: u32, to: u32): void {
  const narrow = Math.log(Posterior.mixing / Posterior.spike);
  const wide = Math.log((1 - Posterior.mixing) / Posterior.slab);
  const narrowBend = 1 / (2 * Posterior.spike * Posterior.spike);
  const wideBend = 1 / (2 * Posterior.slab * Posterior.slab);
  const end = min(to, (<u32>Posterior.dimensions) << 2);
  for (let block = from; block < to; block += 32) {
    let sum: f64 = 0;
    for (let i = 0; i < Posterior.items; i++) {
      const row = <usize>i * <usize>Posterior.width;
      for (let at = row + block; at < row + min(end, block + 32); at += 4) {
        const scale = <f64>load<f32>(Posterior.scales + at);
        const noise = <f64>load<f32>(Posterior.noise + at);
        const x = <f64>load<f32>(Posterior.means + at) + Math.exp(scale) * noise;
        const inner = narrow - narrowBend * x * x;
        const outer = wide - wideBend * x * x;
        const top = max(inner, outer);
        const logPrior = top + Math.log(Math.exp(inner - top) + Math.exp(outer - top));
        sum -= scale + (noise * noise) / 2 + logPrior;
      }
    }
    store<f64>(Posterior.complexities + (block >> 2), sum);
  }
}
