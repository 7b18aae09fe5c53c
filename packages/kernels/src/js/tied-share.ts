/** How many scores share the top, and the weight that lies on them. */
export function tiedShare(
  scores: Float64Array,
  weights: Float64Array,
): { readonly held: number; readonly tied: number } {
  let top = -Infinity;
  let held = 0;
  let tied = 0;
  for (let o = 0; o < scores.length; o++) {
    if (scores[o] > top) {
      top = scores[o];
      held = weights[o];
      tied = 1;
    } else if (scores[o] === top) {
      held += weights[o];
      tied++;
    }
  }
  return { held, tied };
}
