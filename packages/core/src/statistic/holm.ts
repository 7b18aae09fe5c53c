/**
 * Step-down adjusted p values (Holm 1979): control of the chance of any false finding in the
 * family, under any dependence. Same order as given; values 0 to 1.
 */
export function holm(p: readonly number[]): number[] {
  const order = p.map((_, index) => index).sort((a, b) => p[a] - p[b]);
  const adjusted = new Array<number>(p.length);
  let highest = 0;
  order.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, (p.length - rank) * p[index]));
    adjusted[index] = highest;
  });
  return adjusted;
}
