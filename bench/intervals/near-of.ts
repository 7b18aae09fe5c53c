import type { Vectors } from '@kindred/core';

/** Nearness of two items: minus their squared distance. */
export function nearOf({ values, dimensions }: Vectors) {
  return (a: number, b: number): number => {
    let sum = 0;
    for (let k = 0; k < dimensions; k++) {
      sum -= (values[a * dimensions + k] - values[b * dimensions + k]) ** 2;
    }
    return sum;
  };
}
