/** Rank of each value among all, 0 to 1, ties sharing their mean rank; NaN stays NaN. */
export function percentiles(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).filter((at) => !Number.isNaN(values[at]));
  order.sort((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && values[order[end]] === values[order[start]]) end += 1;
    const rank = (start + end - 1) / 2 / Math.max(1, order.length - 1);
    for (; start < end; start++) ranks[order[start]] = rank;
  }
  return ranks;
}
