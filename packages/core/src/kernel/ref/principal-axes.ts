import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * Turns vectors onto their principal axes: `values` (rows × columns, row-major, written) is centred
 * by column and rotated, so that columns fall in variance and are uncorrelated; distances between
 * rows stay. Each column's entry of largest size is positive. `variances` (columns, written): sums
 * of squares over rows, falling.
 */
export interface PrincipalAxesSignature {
  readonly arrays: { readonly values: Float64Array; readonly variances: Float64Array };
  readonly scalars: { readonly rows: number; readonly columns: number };
  readonly result: { readonly total: number };
}

export const principalAxes: KernelRef<PrincipalAxesSignature> = { id: 'kindred/principal-axes@1' };
