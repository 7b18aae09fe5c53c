import { counted } from '@kindred/core';
import type { JudgmentSplits } from '@kindred/core';

/**
 * Warns below d · n · log₂ n training trials, the sample-size rule of ordinal embedding (Jain et
 * al. 2016). Judged on all judgments and the share held out, so that an exactly sufficient design
 * does not warn for the rounding of its split.
 */
export function fewTrialsWarning(
  { train, validation, test }: JudgmentSplits,
  dimensions: number,
  holdout: number,
): string[] {
  const items = train.items.length;
  const needed = Math.ceil(dimensions * items * Math.log2(items));
  const all = train.count + validation.count + test.count;
  if (train.count >= needed || Math.floor(all * (1 - holdout) + 1e-9) >= needed) return [];
  return [
    `${counted(train.count, 'training trial is', 'training trials are')} fewer than d · n · log2 n = ${needed} (${dimensions} ` +
      `dimensions, ${items} items): the embedding is not determined by the judgments`,
  ];
}
