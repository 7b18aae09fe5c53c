/** Bytes of working memory of the ordinal kernels; `assembly/ordinal` takes it in this order. */
export function ordinalScratch(
  pairs: number,
  entries: number,
  options: number,
  items: number,
  dimensions: number,
): number {
  const parameters = items * dimensions + options + 1;
  const blocks = Math.max(Math.ceil(entries / options / 2048), Math.ceil(parameters / 512));
  const figures = 3 * pairs + entries + 2 * 4 * blocks;
  const lists = 4 * (pairs + 1 + entries) + 4 * (items + 1) + 16 * pairs;
  const search = 3 * parameters + 10;
  return 8 * (figures + search) + lists + 64;
}
