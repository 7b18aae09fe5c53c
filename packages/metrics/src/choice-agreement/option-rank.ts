/** Which of the options three items make an item is, by size; an anchor is no option. */
export function optionRank(
  item: number,
  a: number,
  b: number,
  c: number,
  anchored: boolean,
): number {
  return Number(!anchored && a < item) + Number(b < item) + Number(c < item);
}
