/** The first, then the second, then the third item of the trials `order[start … end)`. */
export function trialRows(
  stimuli: Int32Array,
  order: ArrayLike<number>,
  start: number,
  end: number,
): Int32Array {
  const count = end - start;
  const rows = new Int32Array(3 * count);
  for (let i = 0; i < count; i++) {
    const at = 3 * order[start + i];
    rows[i] = stimuli[at];
    rows[count + i] = stimuli[at + 1];
    rows[2 * count + i] = stimuli[at + 2];
  }
  return rows;
}
