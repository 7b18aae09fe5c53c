import { assign } from './assign.ts';

/**
 * For each dimension of the reference its partner in the model, by correlations (reference × model),
 * and theirs; −1 and 0 for one left over.
 */
export function matched(
  correlations: Float64Array,
  rows: number,
  columns: number,
  pairing: 'best' | 'one-to-one',
): readonly { readonly partner: number; readonly correlation: number }[] {
  const partners =
    pairing === 'one-to-one'
      ? assign(correlations, rows, columns)
      : Int32Array.from({ length: rows }, (_, row) => {
          const own = correlations.subarray(row * columns, (row + 1) * columns);
          return own.indexOf(own.reduce((a, b) => Math.max(a, b)));
        });
  return Array.from(partners, (partner, row) => {
    const correlation = partner < 0 ? 0 : correlations[row * columns + partner];
    // Rounding may exceed 1, whose z there is none of.
    return { partner, correlation: Math.max(-1, Math.min(1, correlation)) };
  });
}
