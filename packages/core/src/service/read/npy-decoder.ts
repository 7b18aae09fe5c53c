/** Turns bytes of one type of number into numbers. */
export interface NpyDecoder {
  /** Bytes a number takes. */
  readonly size: number;
  /** Fills `into` with the numbers from `first` on; whole ones beyond 2⁵³ come inexact, not below it. */
  decode(bytes: ArrayBuffer, first: number, into: Float64Array): void;
}

const views = {
  b1: Uint8Array,
  i1: Int8Array,
  u1: Uint8Array,
  i2: Int16Array,
  u2: Uint16Array,
  i4: Int32Array,
  u4: Uint32Array,
  f2: Float16Array,
  f4: Float32Array,
  f8: Float64Array,
};

/** The decoder of a type of .npy files (`i4`, `f8` …, little-endian); null where it is no number. */
export function npyDecoder(dtype: string): NpyDecoder | null {
  if (dtype === 'i8') return { size: 8, decode: wide(Int32Array) };
  if (dtype === 'u8') return { size: 8, decode: wide(Uint32Array) };
  if (!Object.hasOwn(views, dtype)) return null;
  const View = views[dtype as keyof typeof views];
  return {
    size: View.BYTES_PER_ELEMENT,
    decode: (bytes, first, into) =>
      into.set(new View(bytes, first * View.BYTES_PER_ELEMENT, into.length)),
  };
}

// A BigInt a number would cost ten times as much.
const wide =
  (High: Int32ArrayConstructor | Uint32ArrayConstructor) =>
  (bytes: ArrayBuffer, first: number, into: Float64Array) => {
    const low = new Uint32Array(bytes, 8 * first, 2 * into.length);
    const high = new High(bytes, 8 * first, 2 * into.length);
    for (let k = 0; k < into.length; k++) into[k] = high[2 * k + 1] * 2 ** 32 + low[2 * k];
  };
