/**
 * Gives an array's memory back at once; it is empty afterwards. For large ones that are needed no
 * more, which would otherwise stay until the collector comes, and it may not come in a whole fit.
 */
export function letGo(array: { readonly buffer: ArrayBufferLike }): void {
  if (array.buffer instanceof ArrayBuffer) array.buffer.transfer(0);
}
