/** Constants of a sum over `length` terms that is made in blocks of 32. */
export function inBlocksOf32(length: number): { readonly blocks: number; readonly rest: number } {
  return { blocks: Math.floor(length / 32), rest: length % 32 };
}
