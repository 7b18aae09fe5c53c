import type { ResultFigure } from '@kindred/core';
import { chartText } from './chart-text.ts';

/** Scale and axis of a quantitative channel; on a log scale numbers are not shortened to letters. */
export function axisOf({ label, scale }: ResultFigure.Axis): {
  readonly type: 'quantitative';
  readonly scale: { readonly type: 'linear' | 'log'; readonly zero?: false; readonly nice: true };
  readonly axis: { readonly title: string; readonly tickCount: number; readonly format?: string };
} {
  const title = chartText(label);
  return scale === 'log'
    ? {
        type: 'quantitative',
        scale: { type: 'log', nice: true },
        axis: { title, tickCount: 4, format: '~g' },
      }
    : {
        type: 'quantitative',
        scale: { type: 'linear', zero: false, nice: true },
        axis: { title, tickCount: 5 },
      };
}
