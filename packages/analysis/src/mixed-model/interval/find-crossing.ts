/** Excess deviance of a 95 % profile interval's ends: the .95 quantile of χ² with 1 degree. */
const allowed = 3.841458820694124;

/**
 * Where a profile of the deviance has risen by 3.84 above its least, going from `estimate` by `step`
 * at first and at most to `limit` (which is the answer where it stays below). `excess` gives the rise
 * at a value. Null where no end is found.
 */
export async function findCrossing(
  excess: (value: number) => Promise<number>,
  estimate: number,
  step: number,
  limit: number,
): Promise<number | null> {
  // The root of the excess is close to straight, so false position (Illinois) needs few steps.
  const height = async (value: number) =>
    Math.sqrt(Math.max(0, await excess(value))) - Math.sqrt(allowed);
  let near = estimate;
  let below = -Math.sqrt(allowed);
  let far = estimate;
  let above = below;
  for (let tries = 0; !(above >= 0); tries++) {
    if (far === limit || tries === 60) return far === limit ? limit : null;
    [near, below] = [far, above];
    far = step < 0 ? Math.max(limit, far + step) : Math.min(limit, far + step);
    above = await height(far);
    step *= 1.5;
  }
  if (above === Infinity) return null;
  let side = 0;
  for (let tries = 0; tries < 100; tries++) {
    const middle = near - (below * (far - near)) / (above - below);
    const at = await height(middle);
    if (Math.abs(at) < 1e-9 || Math.abs(far - near) < 1e-11 * Math.abs(middle)) return middle;
    // An end that stays twice counts half, so that both close in.
    if (at > 0) {
      if (side > 0) below /= 2;
      [far, above, side] = [middle, at, 1];
    } else {
      if (side < 0) above /= 2;
      [near, below, side] = [middle, at, -1];
    }
  }
  return null;
}
