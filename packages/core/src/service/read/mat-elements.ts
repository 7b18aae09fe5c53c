/** One tagged piece of a MATLAB 5 file: the type of its bytes and the bytes. */
export interface MatElement {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/**
 * The pieces that stand one after the other in a MATLAB 5 file or array (MAT-File Format, MathWorks,
 * chapter 1). Throws a RangeError where one ends beyond the bytes.
 */
export function matElements(bytes: Uint8Array): MatElement[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: MatElement[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = view.getUint32(at, true);
    // A small one has its size and its bytes in the tag itself.
    const small = tag >>> 16;
    const size = small || view.getUint32(at + 4, true);
    const from = at + (small ? 4 : 8);
    if (from + size > bytes.length) throw new RangeError('an element is cut');
    const type = tag & 0xffff;
    found.push({ type, bytes: bytes.subarray(from, from + size) });
    // Packed ones are not padded to eight bytes.
    at = small ? at + 8 : from + (type === 15 ? size : Math.ceil(size / 8) * 8);
  }
  return found;
}
