import { type KernelSession, matmul } from '@kindred/core';
import type { LearntTransform } from './learn-transform.ts';

/** ((x − mean) / sd) · W for each row of raw features: rows × outputs. */
export async function applyTransform(
  kernels: KernelSession,
  features: Float64Array,
  { values, mean, sd, inputs, outputs }: LearntTransform,
): Promise<Float64Array> {
  const rows = features.length / inputs;
  const out = new Float64Array(rows * outputs);
  await kernels.run(
    matmul,
    { a: features.map((value) => (value - mean) / sd), b: values, out },
    { rows, inner: inputs, columns: outputs, transposeA: 0, transposeB: 0 },
  );
  return out;
}
