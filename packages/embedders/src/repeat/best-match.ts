/**
 * The largest of a row of correlations, and where; where axes have no sign of their own (`signless`)
 * the one of largest size, `sign` telling which way.
 */
export function bestMatch(
  row: Float64Array,
  signless: boolean,
): { readonly at: number; readonly sign: number; readonly r: number } {
  let best = { at: 0, sign: 1, r: -Infinity };
  row.forEach((value, at) => {
    const sign = signless && value < 0 ? -1 : 1;
    if (sign * value > best.r) best = { at, sign, r: sign * value };
  });
  return best;
}
