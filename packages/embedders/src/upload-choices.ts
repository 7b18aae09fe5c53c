import type { JudgmentTable, KernelBuffer, KernelSession } from '@kindred/core';
import { choiceArrays } from './choice-arrays.ts';

/** A table's choices in a kernel session, for as long as a fit reads them. */
export interface UploadedChoices {
  readonly stimuli: KernelBuffer<Int32Array>;
  readonly choices: KernelBuffer<Uint8Array>;
  readonly weights: KernelBuffer<Float32Array>;
}

/** Copies a table into the session; null where it has no judgment. The caller releases it. */
export async function uploadChoices(
  kernels: KernelSession,
  table: JudgmentTable,
): Promise<UploadedChoices | null> {
  if (table.count === 0) return null;
  const { stimuli, choices, weights } = choiceArrays(table);
  return {
    stimuli: await kernels.upload(stimuli),
    choices: await kernels.upload(choices),
    weights: await kernels.upload(weights),
  };
}
