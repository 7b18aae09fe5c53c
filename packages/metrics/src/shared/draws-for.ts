/**
 * Draws of a null that several tests share: as many as asked for, and enough that the smallest p value
 * there can be, 1 / (1 + draws), is below 0.05 after Holm's adjustment of so many tests. 0 stays 0.
 */
export function drawsFor(permutations: number, tests: number): number {
  return permutations === 0 ? 0 : Math.max(permutations, 20 * tests);
}
