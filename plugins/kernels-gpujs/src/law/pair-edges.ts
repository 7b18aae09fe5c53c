/** Which terms of a batch's gradient each item gathers; overwritten by the next `fill`. */
export interface PairEdges {
  /** Where the edges of item i begin, in entry i; items + 1 long. */
  readonly starts: Float32Array;
  /** The other item of each edge's pair. */
  readonly others: Float32Array;
  /** The pair's option and, in a second row, its column. */
  readonly terms: Float32Array;
  /** `used` columns of `pairs` as `trialBatch` lays them. */
  fill(pairs: Float32Array, used: number): void;
}

/** Room for the edges of batches of `size` trials: two a pair, in the order of columns. */
export function pairEdges(items: number, options: number, size: number): PairEdges {
  const starts = new Float32Array(items + 1);
  const next = new Uint32Array(items);
  const most = 2 * options * size;
  const others = new Float32Array(most);
  const terms = new Float32Array(2 * most);
  return {
    starts,
    others,
    terms,
    fill(pairs, used) {
      next.fill(0);
      for (let row = 0; row < 2 * options; row++)
        for (let column = 0; column < used; column++) next[pairs[row * size + column]]++;
      let sum = 0;
      for (let item = 0; item < items; item++) {
        const count = next[item];
        starts[item] = next[item] = sum;
        sum += count;
      }
      starts[items] = sum;
      const put = (item: number, other: number, option: number, column: number): void => {
        const at = next[item]++;
        others[at] = other;
        terms[at] = option;
        terms[most + at] = column;
      };
      for (let column = 0; column < used; column++) {
        for (let o = 0; o < options; o++) {
          const first = pairs[o * size + column];
          const second = pairs[(options + o) * size + column];
          put(first, second, o, column);
          put(second, first, o, column);
        }
      }
    },
  };
}
