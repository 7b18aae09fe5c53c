import { mixBits } from './mix-bits';

/** `visitOrder` of core: writes `trials` u32 at `order`. */
export function visitOrder(order: usize, trials: i32, seed: u32): void {
  for (let i = 0; i < trials; i++) store<u32>(order + ((<usize>i) << 2), i);
  const key = mixBits(seed);
  for (let i = trials - 1; i > 0; i--) {
    const share = <f64>mixBits(key + i) / 4294967296.0;
    const other = <usize>Math.floor(<f64>(i + 1) * share);
    const here = order + ((<usize>i) << 2);
    const there = order + (other << 2);
    const trial = load<u32>(here);
    store<u32>(here, load<u32>(there));
    store<u32>(there, trial);
  }
}
