/** Where pair (i, j), i < j, stands in an upper triangle read row by row. */
export function pairPlace(i: i32, j: i32, items: i32): i32 {
  return (i * (2 * items - i - 3)) / 2 - 1 + j;
}
