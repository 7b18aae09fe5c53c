/** Checked `poolOptions`. */
export interface Pooling {
  readonly keep: 'medoid' | 'reproducible';
  readonly dimensions: number | 'auto';
  readonly redundant: number;
  readonly order: 'reproducibility' | 'weight';
}
