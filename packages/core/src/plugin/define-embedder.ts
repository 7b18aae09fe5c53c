import type { Embedder } from '../contract/embedder.ts';
import { definer } from './definer.ts';

/** Declares how an embedding is learnt from judgments. */
export const defineEmbedder = definer<'embedder', Embedder>('embedder');
