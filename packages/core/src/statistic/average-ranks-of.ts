/** Ranks from 1; equal values share the mean of theirs. NaN is not ranked rightly. */
export function averageRanksOf(values: ArrayLike<number>): Float64Array {
  const order = Float64Array.from(values, (_, at) => at).sort((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let at = from; at < to; at++) ranks[order[at]] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
