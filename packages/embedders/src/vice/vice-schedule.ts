import type { OptionsOf } from '@kindred/core';
import { batchSize } from '../batch-size.ts';
import type { viceOptions } from './vice-options.ts';

/** How a fit steps and when its dimensions count as found. */
export interface ViceSchedule {
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  readonly burnIn: number;
  readonly window: number;
  /** Passes with falling steps after the others. */
  readonly anneal: number;
  /** Where ln scales start. */
  readonly lnScale: number;
}

/** Steps a pass that the numbers of passes below are meant for. */
const least = 128;

/** Fills in what is left to the schedule, for `trials` training judgments. */
export function viceScheduleOf(
  given: OptionsOf<typeof viceOptions>,
  trials: number,
  items: number,
): ViceSchedule {
  const published = given.schedule === 'published';
  const preset = published
    ? { epochs: 2000, batch: 128, rate: 0.001, burnIn: 500, window: 500 }
    : { epochs: 100, batch: batchSize(trials, items, 128), rate: 0.01, burnIn: 5, window: 10 };
  const { epochs, rate, burnIn, window } = given;
  const batch = given.batch === 'auto' ? preset.batch : given.batch;
  // Over few judgments a pass is few steps: so many more make as many steps.
  const more = published ? 1 : Math.ceil(least / Math.ceil(trials / batch));
  return {
    epochs: epochs === 'auto' ? preset.epochs * more : epochs,
    batch,
    rate: rate === 'auto' ? preset.rate : rate,
    burnIn: burnIn === 'auto' ? preset.burnIn * more : burnIn,
    window: window === 'auto' ? preset.window * more : window,
    anneal: published ? 0 : 20 * more,
    // −1 / the means' standard deviation, as published, is −7 at its 100 dimensions. A start that is
    // all but certain finds dimensions as SPoSE does; a doubtful one finds them slowly, and fewer.
    lnScale: published ? -Math.sqrt(given.dimensions / 2) : -7,
  };
}
