/**
 * The fitted parameters that are no vectors: `position:0` … as logits against the last place shown,
 * `lapse` as a share. `tail` is what follows the vectors in the kernel's parameters.
 */
export function nuisanceOf(
  tail: Float64Array,
  fitted: { readonly position: boolean; readonly lapse: boolean },
): Record<string, number> {
  const nuisance: Record<string, number> = {};
  const options = tail.length - 1;
  if (fitted.position) for (let o = 0; o < options; o++) nuisance[`position:${o}`] = tail[o];
  if (fitted.lapse) nuisance['lapse'] = 1 / (1 + Math.exp(-tail[options]));
  return nuisance;
}
