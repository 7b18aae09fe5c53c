/** As `assembly/ordinal/problem.ts` has them: `trialBlock`, `entryBlock`, `sumWidth`. */
const trialBlock = 2048;
const entryBlock = 512;
const sumWidth = 4;

/** Bytes of working memory of the ordinal kernels; `assembly/ordinal` takes it in this order. */
export function ordinalScratch(
  pairs: number,
  entries: number,
  options: number,
  items: number,
  dimensions: number,
): number {
  const parameters = items * dimensions + options + 1;
  const trials = entries / options;
  const blocks = Math.max(Math.ceil(trials / trialBlock), Math.ceil(parameters / entryBlock));
  const figures = 3 * pairs + entries + 2 * sumWidth * blocks;
  const lists = 4 * (pairs + 1 + entries) + 4 * (items + 1) + 16 * pairs;
  const search = 3 * parameters + 10;
  // Lists of odd length end on the next multiple of 8.
  return 8 * (figures + search) + lists + 64;
}
