import type { Embedding } from '../contract/embedding.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Fitter } from './fitter.ts';

/** One model under one embedder, or its choices or features as they are: what is aligned. */
export interface Subject {
  readonly model: string;
  readonly basis: 'judgments' | 'embedding';
  /** Null: features as they are, or choices that no embedder was asked for. */
  readonly fitter: Fitter | null;
  /** Where `embedding` is features turned by what an embedder learnt: taken as it is, never refitted. */
  readonly learnt?: {
    readonly embedder: string;
    /** Id of the reference, and the collection its judgments belong to, where that is known. */
    readonly from: string;
    readonly judgments: string | null;
  };
  readonly embedding: Embedding | null;
  readonly judgments: JudgmentTable | null;
}
