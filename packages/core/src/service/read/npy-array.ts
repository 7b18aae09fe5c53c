/** An array as numpy stored it: row-major values, and the type they had (`f4`, `i8` …). */
export interface NpyArray {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly values: Float64Array;
}
