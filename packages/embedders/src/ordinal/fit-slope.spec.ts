import { expect, test } from 'vitest';
import { fitSlope } from './fit-slope.ts';

/** Cross-entropy of choices right with probability `share` at a difference of scores of 1. */
const valley = (share: number) => async (slope: number) =>
  Math.log1p(Math.exp(-slope)) * share + Math.log1p(Math.exp(slope)) * (1 - share);

test.each([0.55, 0.7, 0.9, 0.999])(
  'finds the slope that is right %d of the time',
  async (share) => {
    const slope = await fitSlope(1, valley(share));
    expect(slope / Math.log(share / (1 - share))).toBeCloseTo(1, 3);
  },
);

test('the unit moves where it looks, not what it finds', async () => {
  expect((await fitSlope(30, valley(0.8))) / (await fitSlope(0.1, valley(0.8)))).toBeCloseTo(1, 3);
});

test('scores that say nothing, or all, end at the edge of what it looks at', async () => {
  expect(await fitSlope(1, valley(0.2))).toBeLessThan(1e-3);
  expect(await fitSlope(1, valley(1))).toBeGreaterThan(30);
});
