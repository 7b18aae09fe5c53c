/** What the laws have to know of the device they run on. */
export interface TfjsDevice {
  /** TensorFlow.js's own name of it. */
  readonly backend: 'cpu' | 'wasm' | 'tensorflow';
  /** Of the package that brings it. */
  readonly version: string;
  /**
   * How rows are summed by target. `scatter` where that is done one after the other; `gather` where
   * a GPU would add them in whatever order its threads come.
   */
  readonly sums: 'scatter' | 'gather';
  /** `split` where products of matrices round their factors to ten bits (TensorFloat-32). */
  readonly products: 'plain' | 'split';
}
