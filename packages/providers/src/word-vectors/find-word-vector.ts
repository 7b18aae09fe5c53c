import type { FoundVector } from '@kindred/core';
import type { WordTable } from './read-word-table.ts';

/**
 * The vector of a name, by the stated rule: the name in lower case where the table has it; else the
 * mean of its parts' vectors, parts being divided by spaces and, where a part is unknown, hyphens.
 * One unknown part makes the name unknown: the mean of the rest would be another concept's.
 */
export function findWordVector(table: WordTable, name: string, dimensions: number): FoundVector {
  const lower = name.toLowerCase();
  const whole = table(lower);
  if (whole) return { vector: first(whole, dimensions) };
  const parts = lower
    .split(/\s+/)
    .filter((part) => part !== '')
    .flatMap((part) => (table(part) ? [part] : part.split('-').filter((piece) => piece !== '')));
  const vectors = parts.map((part) => table(part));
  const unknown = parts.filter((_, k) => !vectors[k]);
  if (parts.length < 2) return { vector: null, reason: 'the word is not in the vocabulary' };
  if (unknown.length > 0) {
    return { vector: null, reason: `"${unknown.join('", "')}" is not in the vocabulary` };
  }
  const mean = new Float64Array(dimensions);
  for (const vector of vectors) {
    for (let k = 0; k < dimensions; k += 1) mean[k] += vector![k] / parts.length;
  }
  return { vector: mean, note: "names of several words, mean of the parts' vectors" };
}

function first(vector: ArrayLike<number>, dimensions: number): Float64Array {
  return Float64Array.from({ length: dimensions }, (_, k) => vector[k]);
}
