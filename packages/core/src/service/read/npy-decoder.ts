/** Turns bytes of one type of number into numbers. */
export interface NpyDecoder {
  /** Bytes a number takes. */
  readonly size: number;
  /** Numbers of whole groups of `size` bytes; whole numbers beyond 2⁵³ come inexact, not below it. */
  decode(bytes: Uint8Array): Float64Array;
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
  if (dtype === 'i8' || dtype === 'u8') return { size: 8, decode: wide(dtype === 'i8') };
  if (!Object.hasOwn(views, dtype)) return null;
  const View = views[dtype as keyof typeof views];
  return {
    size: View.BYTES_PER_ELEMENT,
    decode: (bytes) => new Float64Array(new View(aligned(bytes))),
  };
}

// A BigInt a number would cost ten times as much.
const wide = (signed: boolean) => (bytes: Uint8Array) => {
  const buffer = aligned(bytes);
  const low = new Uint32Array(buffer);
  const high = signed ? new Int32Array(buffer) : low;
  const values = new Float64Array(low.length / 2);
  for (let k = 0; k < values.length; k++) values[k] = high[2 * k + 1] * 2 ** 32 + low[2 * k];
  return values;
};

function aligned(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
