import { KindredError } from '@kindred/core';

/** What is left after centring counts as rounding, not variance, below this share. */
const rounding = 1e-12;

/** Throws `METRIC_UNDEFINED` where a side has no variance or a value that is not a number. */
export function checkSpread(
  what: string,
  spreads: { readonly modelSpread: number; readonly referenceSpread: number },
): void {
  for (const [side, spread] of [
    ['model', spreads.modelSpread],
    ['reference', spreads.referenceSpread],
  ] as const) {
    if (spread > rounding) continue;
    const why = Number.isNaN(spread)
      ? `of the ${side} hold a value that is not a finite number`
      : `of the ${side} are the same throughout, so nothing varies that could agree`;
    throw new KindredError('METRIC_UNDEFINED', `The ${what} ${why}.`);
  }
}
