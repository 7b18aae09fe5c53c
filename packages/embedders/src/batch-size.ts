/**
 * Judgments a step: a power of two, 16 to 2048, that gives `steps` to twice as many a pass where it
 * can, and meets most items in every step: Adam takes leaps for an item it seldom meets, as the
 * second moment forgets the slopes in between.
 */
export function batchSize(trials: number, items: number, steps: number): number {
  const most = 2 ** Math.floor(Math.log2(trials / steps));
  const least = 2 ** Math.ceil(Math.log2(items / 3));
  return Math.min(2048, Math.max(16, least, most));
}
