const sign: u64 = 0x8000000000000000;

/** A number as an unsigned integer of the same order: −∞ … −0, +0 … ∞, then every NaN. */
export function sortKey(value: f64): u64 {
  if (value !== value) return ~(<u64>0);
  const bits = reinterpret<u64>(value);
  return bits & sign ? ~bits : bits | sign;
}
