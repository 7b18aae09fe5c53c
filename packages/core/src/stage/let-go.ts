/**
 * Gives an array's memory back at once; it is empty afterwards. For large ones made on the way to a
 * result, which would otherwise lie beside it until the collector comes.
 */
export function letGo(array: { readonly buffer: ArrayBuffer }): void {
  array.buffer.transfer(0);
}
