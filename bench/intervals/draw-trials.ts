import type { JudgmentTable, Random } from '@kindred/core';

/** Random triplets of the items, not yet answered. */
export function drawTrials(
  items: readonly string[],
  count: number,
  structure: 'anchored' | 'odd-one-out',
  random: Random,
): JudgmentTable {
  const stimuli = new Int32Array(count * 3);
  const ids = Int32Array.from(items, (_, i) => i);
  for (let t = 0; t < count; t++) stimuli.set(random.shuffle(ids.slice()).subarray(0, 3), t * 3);
  return {
    structure,
    response: { type: 'choice', options: structure === 'anchored' ? 2 : 3 },
    items,
    count,
    arity: 3,
    stimuli,
    values: new Float64Array(count),
    probabilities: null,
    weights: new Float64Array(count).fill(1),
    holdOut: new Uint8Array(count),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
}
