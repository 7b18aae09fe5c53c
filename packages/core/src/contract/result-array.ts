/** An array an analysis made, e.g. a voxel map. */
export interface ResultArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Float64Array;
  /** What the axes are and, for volumes, where they lie: voxel → millimetre, 4 × 4 row-major. */
  readonly axes: readonly string[];
  readonly affine?: Float64Array;
  readonly notes: readonly string[];
}
