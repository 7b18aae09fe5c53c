/** The most correlated of `others` for each of `columns`, both centred and of length 1, and how much. */
export function bestMatches(
  columns: readonly Float64Array[],
  others: readonly Float64Array[],
): readonly { readonly partner: number; readonly r: number }[] {
  return columns.map((column) => {
    let [partner, r] = [0, -Infinity];
    others.forEach((other, k) => {
      let product = 0;
      for (let i = 0; i < column.length; i++) product += column[i] * other[i];
      if (product > r) [partner, r] = [k, product];
    });
    return { partner, r: Math.max(-1, Math.min(1, r)) };
  });
}
