/** Looks at the cross-entropy: enough for five digits of the slope. */
const looks = 40;
/** Natural logarithm of how far the slope may be from 1 / unit, either way. */
const reach = 10;

/**
 * The slope with the least cross-entropy, for a law without probabilities; golden section over its
 * logarithm (cross-entropy is convex in the slope, so it has one valley). `unit`: a difference of
 * scores that matters.
 */
export async function fitSlope(
  unit: number,
  crossEntropy: (slope: number) => Promise<number>,
): Promise<number> {
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = -Math.log(unit) - reach;
  let high = -Math.log(unit) + reach;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = await crossEntropy(Math.exp(left));
  let atRight = await crossEntropy(Math.exp(right));
  for (let look = 2; look < looks; look++) {
    if (atLeft <= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - golden * (high - low);
      atLeft = await crossEntropy(Math.exp(left));
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + golden * (high - low);
      atRight = await crossEntropy(Math.exp(right));
    }
  }
  return Math.exp((low + high) / 2);
}
