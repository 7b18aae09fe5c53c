/** Checked options of an ordinal embedder, without its law's own. */
export interface OrdinalSettings {
  readonly dimensions: number;
  readonly starts: 'auto' | number;
  readonly maxSteps: number;
  readonly patience: number;
  readonly holdout: number;
  readonly position: 'none' | 'fit';
  /** Only of laws that are likelihoods. */
  readonly lapse?: 'none' | 'fit';
  readonly ties: 'shared' | 'published';
}
