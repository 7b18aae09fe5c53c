import { barrier } from '../barrier';

/**
 * `kindred/neighbour-slopes@1`. Scratch, two f64 an item: a row's loss, and ln of its exponentials' sum
 * at the row's largest similarity.
 */
export function neighbourSlopes(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  similarities: usize,
  shares: usize,
  slopes: usize,
  items: i32,
  temperature: f64,
): void {
  const width = (<usize>items) << 3;
  for (let i = thread; i < items; i += threads) {
    const row = similarities + <usize>i * width;
    const own = (<usize>i) << 3;
    let top = -Infinity;
    for (let j: usize = 0; j < width; j += 8) if (j !== own) top = max(top, load<f64>(row + j));
    let sum: f64 = 0;
    for (let j: usize = 0; j < width; j += 8)
      if (j !== own) sum += Math.exp((load<f64>(row + j) - top) / temperature);
    const spread = top / temperature + Math.log(sum);
    let loss: f64 = 0;
    const share = shares + <usize>i * width;
    for (let j: usize = 0; j < width; j += 8)
      if (j !== own) loss += load<f64>(share + j) * (spread - load<f64>(row + j) / temperature);
    const at = scratch + ((<usize>i) << 4);
    store<f64>(at, loss);
    store<f64>(at, spread, 8);
  }
  barrier(threads);
  const scale: f64 = 1 / (temperature * <f64>items);
  // Each thread writes its rows whole: what the pair's other item adds is computed once more.
  for (let i = thread; i < items; i += threads) {
    const row = <usize>i * width;
    const own = (<usize>i) << 3;
    const spread = load<f64>(scratch + (own << 1), 8);
    for (let j: usize = 0; j < width; j += 8) {
      if (j === own) {
        store<f64>(slopes + row + j, 0);
        continue;
      }
      const mirror = (j >> 3) * width + own;
      const theirs = load<f64>(scratch + (j << 1), 8);
      const here =
        Math.exp(load<f64>(similarities + row + j) / temperature - spread) -
        load<f64>(shares + row + j);
      const there =
        Math.exp(load<f64>(similarities + mirror) / temperature - theirs) -
        load<f64>(shares + mirror);
      store<f64>(slopes + row + j, scale * (here + there));
    }
  }
  if (thread !== 0) return;
  let loss: f64 = 0;
  for (let i: usize = 0; i < <usize>items; i++) loss += load<f64>(scratch + (i << 4));
  store<f64>(out, loss / <f64>items);
}
