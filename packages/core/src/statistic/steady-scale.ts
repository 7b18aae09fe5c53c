/** A change of scale, its inverse, and how fast the score moves with the scale at a score. */
export interface SteadyScale {
  readonly to: (score: number) => number;
  readonly from: (value: number) => number;
  readonly slope: (score: number) => number;
}

/**
 * The scale on which the spread of a score of this range hardly depends on the score, so that an
 * interval made on it fits also near the ends and never leaves the range: logit for [0, 1], Fisher's z
 * for [−1, 1], as it is for any other.
 */
export function steadyScale([low, high]: readonly [number, number]): SteadyScale {
  if (high !== 1 || (low !== 0 && low !== -1)) {
    return { to: (score) => score, from: (value) => value, slope: () => 1 };
  }
  const width = high - low;
  const share = (score: number) => Math.min(1 - edge, Math.max(edge, (score - low) / width));
  // Fisher's z is half the logit of (1 + r) / 2.
  const unit = low === 0 ? 1 : 0.5;
  return {
    to: (score) => unit * Math.log(share(score) / (1 - share(score))),
    from: (value) => low + width / (1 + Math.exp(-value / unit)),
    slope: (score) => (width * share(score) * (1 - share(score))) / unit,
  };
}

/** A score at an end of its range counts as this near to it. */
const edge = 1e-9;
