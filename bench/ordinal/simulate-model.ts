import { type JudgmentTable, randomService } from '@kindred/core';

/** Vectors of a bench's items, row by row. */
export interface BenchGeometry {
  readonly items: number;
  readonly dimensions: number;
  readonly values: Float64Array;
  /** Whether the nearer option is chosen always. */
  readonly certain: boolean;
}

/**
 * A simulated model's answers to random anchored triplets: it weighs the dimensions in its own way
 * and, unless it is certain, chooses by the crowd kernel law at mu 0.05 and guesses in up to a half
 * of the trials. Model `m` is the same in every run.
 */
export function simulateModel(geometry: BenchGeometry, m: number, trials: number): JudgmentTable {
  const { items, dimensions, values, certain } = geometry;
  const random = randomService(1).fork(`model ${m}`);
  const gains = Float64Array.from({ length: dimensions }, () => Math.exp(0.5 * random.normal()));
  const lapse = certain ? 0 : random.float() / 2;
  const near = (a: number, b: number) => {
    let sum = 0.05;
    for (let k = 0; k < dimensions; k++)
      sum += (gains[k] * (values[a * dimensions + k] - values[b * dimensions + k])) ** 2;
    return 1 / sum;
  };
  const stimuli = new Int32Array(3 * trials);
  const choices = new Float64Array(trials);
  for (let row = 0; row < trials; row++) {
    const anchor = random.integer(items);
    const left = (anchor + 1 + random.integer(items - 1)) % items;
    let right = left;
    while (right === left) right = (anchor + 1 + random.integer(items - 1)) % items;
    stimuli.set([anchor, left, right], 3 * row);
    const odds = near(anchor, left) / (near(anchor, left) + near(anchor, right));
    const chance = certain ? Number(odds > 0.5) : random.float() < lapse ? 0.5 : odds;
    choices[row] = Number(random.float() >= chance);
  }
  return {
    structure: 'anchored',
    response: { type: 'choice', options: 2 },
    items: Array.from({ length: items }, (_, i) => `item ${i}`),
    count: trials,
    arity: 3,
    stimuli,
    values: choices,
    probabilities: null,
    weights: new Float64Array(trials).fill(1),
    holdOut: new Uint8Array(trials),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
}
