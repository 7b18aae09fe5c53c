import type { ResultFigure } from '@kindred/core';
import { axisTitle } from './axis-title.ts';

/**
 * Scale and axis of a quantitative channel; on a log scale numbers are not shortened to letters. `room`
 * is what a line of its title has, in pixels.
 */
export function axisOf(
  { label, scale }: ResultFigure.Axis,
  room: number,
): {
  readonly type: 'quantitative';
  readonly scale: { readonly type: 'linear' | 'log'; readonly zero?: false; readonly nice: true };
  readonly axis: { readonly title: string[]; readonly tickCount: number; readonly format?: string };
} {
  const title = axisTitle(label, room);
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
