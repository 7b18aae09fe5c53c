import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';
import type { Representation } from '../contract/representation.ts';
import type { Vectors } from '../contract/vectors.ts';
import { chosenPlace } from './chosen-place.ts';

/** `count` judgments without noise of random trials, by distance between the items' places. */
export function sampleJudgments(
  random: Random,
  { items, vectors }: Representation & { readonly vectors: Vectors },
  structure: 'anchored' | 'odd-one-out',
  count: number,
): JudgmentTable {
  const stimuli = new Int32Array(count * 3);
  const values = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const shown = random.shuffle(Int32Array.from(items.keys())).subarray(0, 3);
    stimuli.set(shown, row * 3);
    values[row] = chosenPlace(vectors, shown, structure);
  }
  return {
    structure,
    response: { type: 'choice', options: structure === 'anchored' ? 2 : 3 },
    items,
    count,
    arity: 3,
    stimuli,
    values,
    probabilities: null,
    weights: new Float64Array(count).fill(1),
    holdOut: new Uint8Array(count),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
}
