/** Bytes of scratch for `assembly/dense/multiply.ts`: the right side in panels, a block a thread. */
export function multiplyScratch(inner: number, columns: number, threads: number): number {
  const panels = Math.ceil(columns / 4);
  return 8 * (panels * 4 * inner + threads * (64 * 256 + 16));
}
