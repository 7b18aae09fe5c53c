import { Batch } from './batch';

/**
 * Sums the chunks of a batch in order, moves positions and lapse by a step of Adam, and returns
 * Σ weight · −ln P'. `scale` and `correction` as in `adam4`. One thread does this.
 */
export function nuisanceStep(chunks: i32, scale: f64, correction: f64): f64 {
  let loss: f64 = 0;
  let p0: f64 = 0;
  let p1: f64 = 0;
  let lapse: f64 = 0;
  let sums = Batch.sums;
  for (let k = 0; k < chunks; k++, sums += 32) {
    loss += load<f64>(sums);
    p0 += load<f64>(sums, 8);
    p1 += load<f64>(sums, 16);
    lapse += load<f64>(sums, 24);
  }
  if (Batch.fitPosition) {
    move(0, p0, scale, correction);
    if (Batch.options === 3) move(1, p1, scale, correction);
  }
  if (Batch.fitLapse) move(Batch.options, lapse, scale, correction);
  return loss;
}

function move(index: i32, slope: f64, scale: f64, correction: f64): void {
  const length = (<usize>Batch.options + 1) << 3;
  const x = Batch.nuisance + ((<usize>index) << 3);
  const first = 0.9 * load<f64>(x + length) + 0.1 * slope;
  const second = 0.999 * load<f64>(x + 2 * length) + 0.001 * slope * slope;
  store<f64>(x + length, first);
  store<f64>(x + 2 * length, second);
  store<f64>(x, load<f64>(x) - (scale * first) / (Math.sqrt(second * correction) + 1e-8));
}
