import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isInShard } from './is-in-shard.ts';

test('shares are about equal and each trial is in exactly one', () => {
  const trials = Array.from({ length: 6000 }, (_, k) => hash('sha256', `${k}`).slice(0, 32));
  for (const of of [1, 2, 3, 7]) {
    const counts = Array.from(
      { length: of },
      (_, k) => trials.filter((trial) => isInShard(trial, { index: k + 1, of })).length,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6000);
    // Four standard deviations.
    const spread = 4 * Math.sqrt((6000 / of) * (1 - 1 / of));
    for (const count of counts) expect(Math.abs(count - 6000 / of)).toBeLessThanOrEqual(spread);
  }
  expect(isInShard('anything', null)).toBe(true);
});
