/**
 * Bytes of scratch the epochs of `assembly/` take: columns, a sum for each eight of them, order of
 * visit, `matrices` matrices in single precision, and what a batch needs.
 */
export function batchBytes(shape: {
  readonly items: number;
  readonly dimensions: number;
  readonly trials: number;
  readonly batch: number;
  readonly matrices: number;
}): number {
  const { items, dimensions, trials, batch, matrices } = shape;
  // Rows come padded to eight numbers, every part to a cache line.
  const matrix = 4 * items * (dimensions + 7) + 64;
  const perTrial = 12 + 16 + 1;
  return (
    2048 +
    4 * (dimensions + items + trials) +
    (dimensions + 7) +
    matrices * matrix +
    perTrial * Math.min(batch, trials)
  );
}
