/** A change of scale, its inverse, and how fast the score moves with the scale at a score. */
export interface SteadyScale {
  readonly to: (score: number) => number;
  readonly from: (value: number) => number;
  readonly slope: (score: number) => number;
}

/**
 * The scale on which the spread of a score of this range hardly depends on the score, so that an
 * interval made on it fits also near the ends and never leaves the range: logit for [0, 1], Fisher's z
 * for [−1, 1], the logarithm for [0, ∞), as it is for any other. A score within a thousandth of an end
 * is left on its own scale, cut at the range: there no transform says anything of its spread.
 */
export function steadyScale([low, high]: readonly [number, number], score: number): SteadyScale {
  if (low === 0 && high === Infinity && score > 0) {
    const least = edge * score;
    return {
      to: (value) => Math.log(Math.max(least, value)),
      from: Math.exp,
      slope: (value) => Math.max(least, value),
    };
  }
  const width = high - low;
  const within = Math.abs(score - low - width / 2) < (0.5 - edge) * width;
  if (high !== 1 || (low !== 0 && low !== -1) || !within) {
    const from = (value: number) => Math.min(high, Math.max(low, value));
    return { to: (value) => value, from, slope: () => 1 };
  }
  const share = (value: number) => Math.min(1 - edge, Math.max(edge, (value - low) / width));
  // Fisher's z is half the logit of (1 + r) / 2.
  const unit = low === 0 ? 1 : 0.5;
  return {
    to: (value) => unit * Math.log(share(value) / (1 - share(value))),
    from: (value) => low + width / (1 + Math.exp(-value / unit)),
    slope: (value) => (width * share(value) * (1 - share(value))) / unit,
  };
}

/** Share of the range from which on a score counts as at its end. */
const edge = 1e-3;
