import { type JudgmentTable, randomService, type Structure } from '@kindred/core';
import { answers, type Geometry } from './geometry.ts';

/** Non-negative vectors, most entries 0, as SPoSE supposes. */
export function sparse(n: number, dimensions: number, seed: number): Geometry {
  const random = randomService(seed);
  const values = Float64Array.from({ length: n * dimensions }, () =>
    random.float() < 0.35 ? 2 * random.float() : 0,
  );
  return { items: Array.from({ length: n }, (_, i) => `item ${i}`), dimensions, values };
}

/** Random triplets answered by the softmax of dot products, and that law's own cross-entropy. */
export function softAnswers(
  truth: Geometry,
  structure: Structure,
  count: number,
  seed: number,
): { readonly table: JudgmentTable; readonly crossEntropy: number } {
  const { dimensions, values } = truth;
  const table = answers(truth, structure, count, seed);
  const random = randomService(seed + 1);
  const dot = (a: number, b: number) => {
    let sum = 0;
    for (let k = 0; k < dimensions; k++)
      sum += values[a * dimensions + k] * values[b * dimensions + k];
    return sum;
  };
  let crossEntropy = 0;
  for (let row = 0; row < count; row++) {
    const [a, b, c] = table.stimuli.subarray(3 * row, 3 * row + 3);
    const dots =
      structure === 'anchored' ? [dot(a, b), dot(a, c)] : [dot(b, c), dot(a, c), dot(a, b)];
    const exps = dots.map(Math.exp);
    const sum = exps.reduce((x, y) => x + y);
    let draw = random.float() * sum;
    const choice = exps.findIndex((e) => (draw -= e) < 0);
    table.values[row] = Math.max(0, choice);
    for (const e of exps) crossEntropy -= ((e / sum) * Math.log(e / sum)) / count;
  }
  return { table, crossEntropy };
}

/** Non-negative vectors of items that each belong to one dimension, some to a second one. */
export function parts(n: number, dimensions: number, seed: number): Geometry {
  const random = randomService(seed);
  const values = new Float64Array(n * dimensions);
  for (let i = 0; i < n; i++) {
    values[i * dimensions + (i % dimensions)] = 1.2 + random.float();
    if (random.float() < 0.3) values[i * dimensions + random.integer(dimensions)] += random.float();
  }
  return { items: Array.from({ length: n }, (_, i) => `item ${i}`), dimensions, values };
}
