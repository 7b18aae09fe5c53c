/** Byte offsets (u32) into a row of f64 of the indices (i32) in `order`. */
export function rowPlaces(order: usize, count: i32, places: usize): void {
  for (let k: usize = 0; k < (<usize>count) << 2; k += 4)
    store<u32>(places + k, load<u32>(order + k) << 3);
}
