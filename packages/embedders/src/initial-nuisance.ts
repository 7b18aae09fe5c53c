/**
 * Position logits and the lapse's logit, then their moments, as the dot product laws keep them
 * (3 × (options + 1)): no bias, and a lapse rate of 20 % (the logit of a small one hardly moves).
 */
export function initialNuisance(options: number): Float64Array {
  const nuisance = new Float64Array(3 * (options + 1));
  nuisance[options] = Math.log(0.2 / 0.8);
  return nuisance;
}
