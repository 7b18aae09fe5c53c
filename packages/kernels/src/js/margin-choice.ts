/**
 * Σ weight · mean over the other options of max(0, margin − score + other score) of one trial, the
 * maximum squared where `squared`. Its derivative by each score goes into `force`.
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
    const weight = weights[o] / (options - 1);
    if (weight === 0) continue;
    for (let other = 0; other < options; other++) {
      const lack = margin - scores[o] + scores[other];
      if (other === o || lack <= 0) continue;
      loss += weight * (squared ? lack * lack : lack);
      const push = weight * (squared ? 2 * lack : 1);
      force[other] += push;
      force[o] -= push;
    }
  }
  return loss;
}
