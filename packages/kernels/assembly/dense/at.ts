/** Where element `index` of an array of f64 lies. */
export function at(array: usize, index: i32): usize {
  return array + ((<usize>index) << 3);
}
