import { KindredError, type OptionsOf } from '@kindred/core';
import { batchSize } from '../batch-size.ts';
import type { sposeOptions } from './spose-options.ts';

/** How a fit steps: a named schedule with what was asked otherwise. */
export interface Schedule {
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  /** The published schedule: see `SposeEpochSignature`. */
  readonly published: boolean;
  readonly patience: number;
}

/** Fills in what is left to the optimiser, for `trials` training judgments of `items` items. */
export function scheduleOf(
  given: OptionsOf<typeof sposeOptions>,
  trials: number,
  items: number,
): Schedule {
  const published = given.optimiser === 'reference';
  const preset = published
    ? { epochs: 500, batch: 100, rate: 0.001 }
    : { epochs: null, batch: batchSize(trials, items, 256), rate: 0.015 };
  const { epochs, rate } = given;
  const batch = given.batch === 'auto' ? preset.batch : given.batch;
  const schedule = {
    epochs: epochs === 'auto' ? (preset.epochs ?? passes(trials, batch)) : epochs,
    batch,
    rate: rate === 'auto' ? preset.rate : rate,
    published,
    patience: given.patience ?? Infinity,
  };
  if (published && trials < schedule.batch)
    throw new KindredError(
      'EMBEDDER_NO_TRIALS',
      `The reference optimiser leaves out an incomplete batch, and ${trials} training judgments ` +
        `make none of ${schedule.batch}: lower "batch", or use "projected-adam"`,
    );
  return schedule;
}

/**
 * 25 passes from 250,000 judgments on, up to 100 over fewer, which are short and need more; and 6,000
 * steps at least.
 */
function passes(trials: number, batch: number): number {
  const few = Math.min(100, Math.max(25, Math.round(12_500 / Math.sqrt(trials))));
  return Math.max(few, Math.ceil(6000 / Math.ceil(trials / batch)));
}
