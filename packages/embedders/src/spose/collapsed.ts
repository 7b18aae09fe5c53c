import { type JudgmentTable, KindredError } from '@kindred/core';
import { totalWeight } from '../total-weight.ts';

/**
 * The error of a fit that set every weight to 0; `scaled` is the λ usual for so many judgments,
 * `searched` whether validation chose λ among several.
 */
export function collapsed(
  lambda: number,
  scaled: number,
  searched: boolean,
  train: JudgmentTable,
): KindredError {
  const size = `${totalWeight(train)} judgments on ${train.items.length} items`;
  const usual = Number(scaled.toPrecision(2));
  const tooLarge = `"lambda" ${Number(lambda.toPrecision(3))} is too large for ${size}`;
  const why = searched
    ? `no "lambda" that was tried predicts validation judgments better than chance. ${size} are too few, or hold nothing vectors could predict`
    : lambda > 1.1 * scaled
      ? `${tooLarge}. Lower it about ${Number((lambda / scaled).toPrecision(2))}-fold: ${usual} is usual for so many`
      : `${tooLarge}. Lower it to half or less; if that collapses too, the judgments hold nothing vectors could predict`;
  return new KindredError(
    'EMBEDDER_COLLAPSED',
    `The SPoSE fit collapsed, every weight is 0: ${why}`,
  );
}
