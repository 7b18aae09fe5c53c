/**
 * One random term `(… | group)`: `size` columns that vary together between the `count` levels of a
 * grouping. `values` is n × size by rows, `levels` the level of each of the n rows.
 */
export interface RandomBlock {
  readonly levels: Int32Array;
  readonly count: number;
  readonly size: number;
  readonly values: Float64Array;
}
