/** A linear map of features learnt from judgments: x' = ((x − mean) / sd) · values. */
export interface Transform {
  readonly inputs: number;
  readonly outputs: number;
  /** inputs × outputs, row-major. */
  readonly values: Float64Array;
  /** One number for all features of all items, as is `sd`. */
  readonly mean: number;
  readonly sd: number;
  /** How nearness is read off what comes out. */
  readonly similarity: 'dot' | 'cosine';
  /** Whose judgments it was learnt from, and the items these show. */
  readonly trainedOn: { readonly reference: string; readonly items: readonly string[] };
}
