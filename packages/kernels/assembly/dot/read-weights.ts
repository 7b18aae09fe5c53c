import { Batch } from './batch';

/** Writes what each option of a trial weighs, f64, at `to`. */
export function readWeights(trial: usize, to: usize): void {
  const options = <usize>Batch.options;
  if (Batch.weightsPerTrial > 1) {
    const at = Batch.weights + ((trial * options) << 2);
    for (let o: usize = 0; o < options; o++)
      store<f64>(to + (o << 3), <f64>load<f32>(at + (o << 2)));
    return;
  }
  for (let o: usize = 0; o < options; o++) store<f64>(to + (o << 3), 0);
  const weight: f64 =
    Batch.weightsPerTrial === 0 ? 1 : <f64>load<f32>(Batch.weights + (trial << 2));
  store<f64>(to + ((<usize>load<u8>(Batch.choices + trial)) << 3), weight);
}
