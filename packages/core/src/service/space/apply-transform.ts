import { KindredError } from '../../contract/kindred-error.ts';
import type { LinearTransform } from './linear-transform.ts';

/** x′ of one vector, `outputs` long. Throws `TRANSFORM_WIDTH` where it has not `inputs` numbers. */
export function applyTransform(
  { path, inputs, outputs, weights, mean, sd }: LinearTransform,
  vector: ArrayLike<number>,
): Float64Array {
  if (vector.length !== inputs) {
    throw new KindredError(
      'TRANSFORM_WIDTH',
      `Transform ${path} takes vectors of ${inputs} numbers, but those here have ${vector.length}: it was learnt for other features.`,
    );
  }
  const out = new Float64Array(outputs);
  for (let k = 0; k < inputs; k++) {
    const value = (vector[k] - mean) / sd;
    for (let j = 0; j < outputs; j++) out[j] += value * weights[k * outputs + j];
  }
  return out;
}
