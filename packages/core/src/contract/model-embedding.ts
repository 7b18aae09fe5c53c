import type { Embedding } from './embedding.ts';

/** An embedding with whose it is. */
export interface ModelEmbedding {
  readonly model: string;
  /** Null where features are taken as they are. */
  readonly embedder: string | null;
  readonly basis: 'judgments' | 'embedding';
  readonly embedding: Embedding;
}
