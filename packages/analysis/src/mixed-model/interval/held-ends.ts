import { leastOf } from '../fit/least-of.ts';
import type { MixedProblem } from '../fit/mixed-problem.ts';
import { noSlopes } from '../fit/no-slopes.ts';
import { absoluteDeviance } from './absolute-deviance.ts';
import { findCrossing } from './find-crossing.ts';
import type { ProfileEnds } from './profile-ends.ts';
import { restrict } from './restrict.ts';

/**
 * The profile interval of a parameter that is held by keeping (τ, log σ) on `base` plus multiples of
 * `directions`, from the multiples `start` on; those not `allowed` are passed over.
 */
export async function heldEnds(
  problem: MixedProblem,
  criterion: number,
  held: {
    readonly estimate: number;
    readonly step: number;
    readonly least: number;
    readonly most: number;
    readonly start: Float64Array;
    /** Another start, without correlations: the rest may have several minima. */
    readonly plain: Float64Array;
    readonly allowed?: (phi: Float64Array) => boolean;
    hold(value: number): { base: Float64Array; directions: readonly Float64Array[] };
  },
  signal: AbortSignal,
): Promise<ProfileEnds> {
  const deviance = absoluteDeviance(problem);
  const end = (step: number, limit: number) => {
    let last = held.start;
    return findCrossing(
      async (value) => {
        const { base, directions } = held.hold(value);
        const along = restrict(deviance, base, directions);
        const least = await leastOf(
          (phi) =>
            held.allowed?.(phi) === false ? { value: Infinity, slopes: noSlopes } : along(phi),
          [last, held.plain],
          signal,
        );
        last = least.x;
        return least.at.value - criterion;
      },
      held.estimate,
      step,
      limit,
    );
  };
  return {
    low: await end(-held.step, held.least),
    high: await end(held.step, held.most),
  };
}
