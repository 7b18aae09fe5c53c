import { type JudgmentTable, KindredError } from '@kindred/core';
import { totalWeight } from '../total-weight.ts';

/** The error of a fit that set every weight to 0; `scaled` is the λ usual for so many judgments. */
export function collapsed(lambda: number, scaled: number, train: JudgmentTable): KindredError {
  const size = `${totalWeight(train)} judgments on ${train.items.length} items`;
  const usual = Number(scaled.toPrecision(2));
  const advice =
    lambda > 1.1 * scaled
      ? `Lower it about ${Number((lambda / scaled).toPrecision(2))}-fold: ${usual} is usual for so many`
      : 'Lower it to half or less; if that collapses too, the judgments hold nothing vectors could predict';
  return new KindredError(
    'EMBEDDER_COLLAPSED',
    `The SPoSE fit collapsed, every weight is 0: "lambda" ${lambda} is too large for ${size}. ${advice}`,
  );
}
