const sign: u64 = 0x8000000000000000;

/** The number that `sortKey` made the key of. */
export function keyValue(key: u64): f64 {
  return reinterpret<f64>(key & sign ? key ^ sign : ~key);
}
