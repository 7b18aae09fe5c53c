import { Batch } from './batch';

/**
 * The choice law of one trial in double precision (`choice-force.ts` of the references): adds to the
 * chunk's `sums` and writes the forces on ab, ac, bc.
 */
export function choiceForces(
  trial: usize,
  ab: f64,
  ac: f64,
  bc: f64,
  force: usize,
  sums: usize,
): void {
  const three = Batch.options === 3;
  const nuisance = Batch.nuisance;
  const s0 = (three ? bc : ab) + load<f64>(nuisance);
  const s1 = ac + load<f64>(nuisance, 8);
  const s2 = three ? ab + load<f64>(nuisance, 16) : -Infinity;
  const top = max(s0, max(s1, s2));
  let p0 = Math.exp(s0 - top);
  let p1 = Math.exp(s1 - top);
  let p2 = three ? Math.exp(s2 - top) : 0;
  const sum = p0 + p1 + p2;
  const spread = top + Math.log(sum);
  p0 /= sum;
  p1 /= sum;
  p2 /= sum;

  let w0: f64 = 0;
  let w1: f64 = 0;
  let w2: f64 = 0;
  if (Batch.weightsPerTrial > 1) {
    const at = Batch.weights + ((trial * <usize>Batch.options) << 2);
    w0 = <f64>load<f32>(at);
    w1 = <f64>load<f32>(at, 4);
    if (three) w2 = <f64>load<f32>(at, 8);
  } else {
    const weight = Batch.weightsPerTrial === 0 ? 1 : <f64>load<f32>(Batch.weights + (trial << 2));
    const choice = load<u8>(Batch.choices + trial);
    if (choice === 0) w0 = weight;
    else if (choice === 1) w1 = weight;
    else w2 = weight;
  }

  let loss: f64 = 0;
  let lapsed: f64 = 0;
  let c0 = w0;
  let c1 = w1;
  let c2 = w2;
  const lapse: f64 = Batch.fitLapse
    ? 1 / (1 + Math.exp(-load<f64>(nuisance + ((<usize>Batch.options) << 3))))
    : 0;
  if (lapse !== 0) {
    const options = <f64>Batch.options;
    const guess = lapse / options;
    const m0 = (1 - lapse) * p0 + guess;
    const m1 = (1 - lapse) * p1 + guess;
    const m2 = (1 - lapse) * p2 + guess;
    if (w0 !== 0) loss -= w0 * Math.log(m0);
    if (w1 !== 0) loss -= w1 * Math.log(m1);
    if (w2 !== 0) loss -= w2 * Math.log(m2);
    c0 *= ((1 - lapse) * p0) / m0;
    c1 *= ((1 - lapse) * p1) / m1;
    c2 *= ((1 - lapse) * p2) / m2;
    lapsed = (w0 * (p0 - 1 / options)) / m0 + (w1 * (p1 - 1 / options)) / m1;
    if (three) lapsed += (w2 * (p2 - 1 / options)) / m2;
    lapsed *= lapse * (1 - lapse);
  } else {
    if (w0 !== 0) loss += w0 * (spread - s0);
    if (w1 !== 0) loss += w1 * (spread - s1);
    if (w2 !== 0) loss += w2 * (spread - s2);
  }
  const credits = c0 + c1 + c2;
  const f0 = Batch.scale * (p0 * credits - c0);
  const f1 = Batch.scale * (p1 * credits - c1);
  const f2 = Batch.scale * (p2 * credits - c2);
  store<f64>(sums, load<f64>(sums) + loss);
  store<f64>(sums, load<f64>(sums, 8) + f0, 8);
  store<f64>(sums, load<f64>(sums, 16) + f1, 16);
  store<f64>(sums, load<f64>(sums, 24) + Batch.scale * lapsed, 24);
  store<f32>(force, <f32>(three ? f2 : f0));
  store<f32>(force, <f32>f1, 4);
  store<f32>(force, <f32>(three ? f0 : 0), 8);
}
