import type { Distribution } from '../contract/distribution.ts';

/**
 * Probabilities over the options as shown: their scores renormalised to sum 1, what fell outside
 * left out. Null where options were not scored or none got any probability.
 */
export function optionProbabilities(distribution: Distribution | null): Float64Array | null {
  const logprobs = distribution?.options?.logprobs;
  // Untrusted, as it was kept.
  if (!Array.isArray(logprobs) || logprobs.length === 0) return null;
  // JSON keeps −∞ as null.
  const scores = logprobs.map((score: unknown) => (score === null ? -Infinity : Number(score)));
  const top = Math.max(...scores);
  if (!Number.isFinite(top)) return null;
  const mass = Float64Array.from(scores, (score) => Math.exp(score - top));
  const sum = mass.reduce((total, part) => total + part, 0);
  return mass.map((part) => part / sum);
}
