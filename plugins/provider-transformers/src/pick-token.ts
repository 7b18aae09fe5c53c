import type { Random } from '@kindred/core';

/**
 * Draws a token from logits: probabilities ∝ exp(logit / temperature), of the fewest likeliest tokens
 * that have `topP` together (Holtzman et al. 2020). Temperature 0 takes the likeliest, the first of
 * equals, and draws nothing.
 */
export function pickToken(
  logits: ArrayLike<number>,
  { temperature, topP }: { readonly temperature: number; readonly topP: number },
  random: Pick<Random, 'float'>,
): number {
  let best = 0;
  for (let k = 1; k < logits.length; k++) if (logits[k] > logits[best]) best = k;
  if (temperature === 0) return best;
  const weights = Float64Array.from(logits, (value) =>
    Math.exp((value - logits[best]) / temperature),
  );
  const order = Uint32Array.from(weights.keys()).sort((a, b) => weights[b] - weights[a] || a - b);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let kept = 0;
  let mass = 0;
  while (kept < order.length && (kept === 0 || mass < topP * total)) mass += weights[order[kept++]];
  let left = random.float() * mass;
  for (let k = 0; k < kept; k++) if ((left -= weights[order[k]]) < 0) return order[k];
  return order[kept - 1];
}
