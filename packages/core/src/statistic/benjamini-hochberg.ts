/**
 * Step-up adjusted p values (Benjamini & Hochberg 1995): control of the expected share of false
 * findings, for independent or positively dependent tests. Same order as given; values 0 to 1.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const falling = p.map((_, index) => index).sort((a, b) => p[b] - p[a]);
  const adjusted = new Array<number>(p.length);
  let lowest = 1;
  falling.forEach((index, place) => {
    lowest = Math.min(lowest, (p[index] * p.length) / (p.length - place));
    adjusted[index] = lowest;
  });
  return adjusted;
}
