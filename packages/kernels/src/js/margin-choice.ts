/**
 * Σ weight · max(0, margin − score + best other score) of one trial, the maximum squared where
 * `squared`. Its derivative by each score goes into `force`; of tied best others the first is pulled.
 */
export function marginChoice(
  scores: Float64Array,
  weights: Float64Array,
  margin: number,
  squared: boolean,
  force: Float64Array,
): number {
  const options = scores.length;
  let loss = 0;
  force.fill(0);
  for (let o = 0; o < options; o++) {
    const weight = weights[o];
    if (weight === 0) continue;
    let rival = o === 0 ? 1 : 0;
    for (let other = rival + 1; other < options; other++)
      if (other !== o && scores[other] > scores[rival]) rival = other;
    const lack = margin - scores[o] + scores[rival];
    if (lack <= 0) continue;
    loss += weight * (squared ? lack * lack : lack);
    const push = weight * (squared ? 2 * lack : 1);
    force[rival] += push;
    force[o] -= push;
  }
  return loss;
}
