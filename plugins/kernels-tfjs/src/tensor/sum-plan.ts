/** One level: `outputs` rows, each the sum of `width` rows of the level before. */
export interface SumLevel {
  readonly outputs: number;
  readonly width: number;
  /** Outputs × width row numbers; `inputs` names a row of zeros. */
  readonly slots: Int32Array;
  readonly inputs: number;
}

/** Rows one sum takes at most; more are summed in levels. */
const widest = 16;

/**
 * How to sum rows by target with gathers alone, in an order that depends on nothing but `index`:
 * levels of sums of at most sixteen rows, the last with one row for each of `targets`.
 */
export function sumPlan(index: Int32Array, targets: number): readonly SumLevel[] {
  const levels: SumLevel[] = [];
  let inputs = index.length;
  let target: ArrayLike<number> = index;
  for (;;) {
    const ends = new Int32Array(targets + 1);
    for (let row = 0; row < inputs; row++) ends[target[row] + 1]++;
    let most = 1;
    for (let t = 1; t <= targets; t++) {
      most = Math.max(most, ends[t]);
      ends[t] += ends[t - 1];
    }
    const sorted = new Int32Array(inputs);
    const next = ends.slice(0, targets);
    for (let row = 0; row < inputs; row++) sorted[next[target[row]]++] = row;

    const last = most <= widest;
    const width = Math.min(widest, most);
    const chunks = (t: number) => (last ? 1 : Math.ceil((ends[t + 1] - ends[t]) / width));
    let outputs = 0;
    for (let t = 0; t < targets; t++) outputs += chunks(t);
    const slots = new Int32Array(outputs * width).fill(inputs);
    const owner = new Int32Array(outputs);
    for (let t = 0, at = 0; t < targets; t++) {
      for (let chunk = 0; chunk < chunks(t); chunk++, at++) {
        owner[at] = t;
        const from = ends[t] + chunk * width;
        slots.set(sorted.subarray(from, Math.min(from + width, ends[t + 1])), at * width);
      }
    }
    levels.push({ outputs, width, slots, inputs });
    if (last) return levels;
    inputs = outputs;
    target = owner;
  }
}
