import type { JudgmentTable, KernelBuffer, KernelSession } from '@kindred/core';
import { pairTrials } from './pair-trials.ts';

/** A table's choices among pairs in a kernel session, for as long as a fit reads them. */
export interface UploadedPairs {
  readonly pairs: KernelBuffer<Int32Array>;
  readonly trials: KernelBuffer<Int32Array>;
  readonly choices: KernelBuffer<Uint8Array>;
  readonly weights: KernelBuffer<Float32Array>;
}

/** Copies a table into the session; null where it has no judgment. The caller releases it. */
export async function uploadPairs(
  kernels: KernelSession,
  table: JudgmentTable,
): Promise<UploadedPairs | null> {
  if (table.count === 0) return null;
  const { pairs, trials, choices, weights } = pairTrials(table);
  return {
    pairs: await kernels.upload(pairs),
    trials: await kernels.upload(trials),
    choices: await kernels.upload(choices),
    weights: await kernels.upload(weights),
  };
}
