/** Numbers as the bytes a BLOB column keeps: float64, little-endian. Null stays null. */
export const floatBlob = {
  write(values: Float64Array | null): Uint8Array | null {
    if (values === null) return null;
    const view = new DataView(new ArrayBuffer(8 * values.length));
    values.forEach((value, k) => view.setFloat64(8 * k, value, true));
    return new Uint8Array(view.buffer);
  },
  read(bytes: Uint8Array | null): Float64Array | null {
    if (bytes === null) return null;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Float64Array.from({ length: bytes.byteLength / 8 }, (_, k) =>
      view.getFloat64(8 * k, true),
    );
  },
} as const;
