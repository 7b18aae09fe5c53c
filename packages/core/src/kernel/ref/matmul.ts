import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * The matrix product of two row-major matrices, optionally of their transposes.
 *
 * - `a`: rows × inner, or inner × rows where `transposeA` is 1. `b`: inner × columns, or columns ×
 *   inner where `transposeB` is 1. `out`, written: rows × columns.
 *
 * X Xᵀ (the gram matrix of items) is `a` = `b` = X with `transposeB` 1.
 */
export interface MatmulSignature {
  readonly arrays: {
    readonly a: Float64Array;
    readonly b: Float64Array;
    readonly out: Float64Array;
  };
  readonly scalars: {
    readonly rows: number;
    readonly inner: number;
    readonly columns: number;
    readonly transposeA: number;
    readonly transposeB: number;
  };
  readonly result: Readonly<Record<string, number>>;
}

export const matmul: KernelRef<MatmulSignature> = { id: 'kindred/matmul@1' };
