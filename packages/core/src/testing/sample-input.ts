import type { InputKind } from '../contract/input-kind.ts';
import type { Random } from '../contract/random.ts';
import type { Representation } from '../contract/representation.ts';
import { sampleJudgments } from './sample-judgments.ts';
import { sampleVectors } from './sample-vectors.ts';

const n = 18;

/** A random representation of eighteen items with exactly one part. */
export function sampleInput(kind: InputKind, random: Random): Representation {
  const vectors = sampleVectors(random, n, 4);
  if (kind === 'vectors') return vectors;
  const rest = { ...vectors, vectors: null };
  if (kind === 'labels') {
    return { ...rest, labels: random.shuffle(vectors.items.map((_, k) => `group-${k % 3}`)) };
  }
  if (kind === 'judgments') {
    return { ...rest, judgments: sampleJudgments(random, vectors, 'odd-one-out', 400) };
  }
  const rdm = Float64Array.from({ length: (n * (n - 1)) / 2 }, () => random.float());
  return { ...rest, rdm };
}
