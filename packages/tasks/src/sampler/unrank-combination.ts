/**
 * The combination of `size` numbers below `n` at place `rank` in colexicographic order (the
 * combinatorial number system), smallest first. Exact while C(n, size) < 2⁵³.
 */
export function unrankCombination(rank: number, size: number): number[] {
  const chosen: number[] = [];
  let rest = rank;
  for (let k = size; k >= 1; k -= 1) {
    let low = k - 1;
    let high = low + 1;
    while (choose(high, k) <= rest) high *= 2;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (choose(middle, k) <= rest) low = middle;
      else high = middle;
    }
    chosen.unshift(low);
    rest -= choose(low, k);
  }
  return chosen;
}

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 0; i < k; i += 1) product = (product * (n - i)) / (i + 1);
  return n < k ? 0 : product;
}
