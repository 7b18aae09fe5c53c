/**
 * The choice law all likelihoods share: P(o) ∝ exp(score), and with a lapse γ
 * P' = (1 − γ) P + γ / options. Returns Σ weight · −ln P' and writes its derivative by each score
 * into `force`; the derivative by the lapse's logit goes last. `force` is options + 1 long.
 */
export function choiceForce(
  scores: Float64Array,
  weights: Float64Array,
  lapse: number,
  force: Float64Array,
): number {
  const options = scores.length;
  let top = -Infinity;
  for (let o = 0; o < options; o++) if (!(scores[o] <= top)) top = scores[o];
  let sum = 0;
  for (let o = 0; o < options; o++) sum += force[o] = Math.exp(scores[o] - top);
  const spread = top + Math.log(sum);
  let loss = 0;
  let credits = 0;
  let lapsed = 0;
  for (let o = 0; o < options; o++) {
    const weight = weights[o];
    if (weight === 0) continue;
    if (lapse === 0) {
      loss += weight * (spread - scores[o]);
      credits += weight;
      continue;
    }
    const p = force[o] / sum;
    const mixed = (1 - lapse) * p + lapse / options;
    loss -= weight * Math.log(mixed);
    credits += (weight * (1 - lapse) * p) / mixed;
    lapsed += (weight * (p - 1 / options)) / mixed;
  }
  for (let o = 0; o < options; o++) {
    const p = force[o] / sum;
    const share = lapse === 0 ? 1 : ((1 - lapse) * p) / ((1 - lapse) * p + lapse / options);
    force[o] = p * credits - weights[o] * share;
  }
  force[options] = lapsed * lapse * (1 - lapse);
  return loss;
}
