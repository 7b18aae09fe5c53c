import type { JudgmentTable } from '../contract/judgment-table.ts';

/** Whether a row holds probabilities of its own rather than a choice written as a certainty. */
export function isSoft({ probabilities, count }: JudgmentTable, row: number): boolean {
  if (!probabilities) return false;
  const options = probabilities.length / count;
  return !probabilities.subarray(row * options, (row + 1) * options).includes(1);
}
