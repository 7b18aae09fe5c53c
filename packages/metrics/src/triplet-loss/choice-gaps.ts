import type { ChoiceRows } from '../shared/choice-rows.ts';

/**
 * Judgments as a choice law sees them: by how much each pair that was not chosen is more similar than
 * the one that was.
 */
export interface ChoiceGaps {
  readonly count: number;
  /** count; the other pair with an anchor, else the two others in turn: count × 2. */
  readonly gaps: Float64Array;
  readonly rivals: 1 | 2;
  readonly weights: Float64Array;
}

/**
 * The gaps of two halves of the rows. `places` says where each item of the table stands in
 * `similarities`, items × items; rows with one at −1 are left out. `halves` has one of 0 and 1 a row.
 */
export function choiceGaps(
  { count, triplets, options, weights }: ChoiceRows,
  halves: Uint8Array,
  places: Int32Array,
  { similarities, items }: { readonly similarities: Float64Array; readonly items: number },
): readonly [ChoiceGaps, ChoiceGaps] {
  const rivals = options === 3 ? 2 : 1;
  const made = [0, 1].map(() => ({
    count: 0,
    gaps: new Float64Array(count * rivals),
    rivals,
    weights: new Float64Array(count),
  })) as unknown as [Writable, Writable];
  for (let row = 0; row < count; row++) {
    const a = places[triplets[3 * row]];
    const b = places[triplets[3 * row + 1]];
    const c = places[triplets[3 * row + 2]];
    if ((a | b | c) < 0) continue;
    const into = made[halves[row]];
    const chosen = similarities[a * items + b];
    into.gaps[into.count * rivals] = similarities[a * items + c] - chosen;
    if (rivals === 2) into.gaps[into.count * 2 + 1] = similarities[b * items + c] - chosen;
    into.weights[into.count++] = weights[row];
  }
  return made;
}

type Writable = { -readonly [Key in keyof ChoiceGaps]: ChoiceGaps[Key] };
