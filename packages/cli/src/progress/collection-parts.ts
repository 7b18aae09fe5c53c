import { formatDollars } from '../terminal/format-dollars.ts';
import { formatDuration } from '../terminal/format-duration.ts';
import type { Collection } from './collection.ts';

const states = {
  asking: 'asking',
  waiting: 'waiting for the vendor',
  paused: 'paused',
  done: 'done',
  stopped: 'stopped',
} as const;

/** Done of total, pace, null share, spent, time left, state: each as a few words, or empty. */
export function collectionParts(one: Omit<Collection, 'type' | 'model'>): string[] {
  const { state, done, total, nulls, asked, rate, spent, left } = one;
  return [
    // Trials that replace others come on top of the plan.
    `${done} of ${Math.max(done, total)}`,
    asked === 0 ? '' : `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`,
    asked === 0 ? '' : `null ${((100 * nulls) / asked).toFixed(1)} %`,
    spent === null || asked === 0 ? '' : formatDollars(spent),
    left === null || state === 'done' || state === 'stopped' ? '' : `${formatDuration(left)} left`,
    states[state],
  ];
}
