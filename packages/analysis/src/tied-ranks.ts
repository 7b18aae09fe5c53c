/** Ranks from 1, equal values sharing the mean of theirs; `ties`: Σ(t³ − t) over runs of t equals. */
export function tiedRanks(values: readonly number[]): {
  readonly ranks: readonly number[];
  readonly ties: number;
} {
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
  const ranks = new Array<number>(values.length);
  let ties = 0;
  for (let from = 0, to; from < order.length; from = to) {
    to = from + 1;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let place = from; place < to; place++) ranks[order[place]] = (from + 1 + to) / 2;
    ties += (to - from) ** 3 - (to - from);
  }
  return { ranks, ties };
}
