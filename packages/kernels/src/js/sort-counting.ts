/**
 * Sorts `values` from `from` to `to` by merging; gives how many pairs were in falling order. `spare`
 * is as long as `values`.
 */
export function sortCounting(
  values: Float64Array,
  from: number,
  to: number,
  spare: Float64Array,
): number {
  if (to - from < 2) return 0;
  const middle = (from + to) >> 1;
  let falling = sortCounting(values, from, middle, spare) + sortCounting(values, middle, to, spare);
  spare.set(values.subarray(from, to), from);
  let left = from;
  let right = middle;
  for (let at = from; at < to; at++) {
    if (right === to || (left < middle && spare[left] <= spare[right])) {
      values[at] = spare[left++];
    } else {
      // It passes every value that is left of the first half.
      falling += middle - left;
      values[at] = spare[right++];
    }
  }
  return falling;
}
