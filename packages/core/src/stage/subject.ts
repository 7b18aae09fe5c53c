import type { Embedding } from '../contract/embedding.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Fitter } from './fitter.ts';

/** One model under one embedder, or its choices or features as they are: what is aligned. */
export interface Subject {
  readonly model: string;
  readonly basis: 'judgments' | 'embedding';
  /** Null: features as they are, or choices that no embedder was asked for. */
  readonly fitter: Fitter | null;
  readonly embedding: Embedding | null;
  readonly judgments: JudgmentTable | null;
}
