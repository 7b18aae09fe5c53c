import {
  type Embedding,
  fitTable,
  type JudgmentTable,
  type KernelSession,
  randomService,
} from '@kindred/core';
import { makeEmbedder } from './make-embedder.ts';

/** Splits and fits a table as a run does. */
export async function fit(
  name: string,
  options: object,
  table: JudgmentTable,
  kernels: KernelSession,
  seed = 1,
  onStep: (step: number, of: number) => void = () => {},
): Promise<Embedding & { readonly fit: NonNullable<Embedding['fit']> }> {
  const embedding = await fitTable(await makeEmbedder(name, options), table, {
    kernels,
    random: randomService(seed),
    signal: new AbortController().signal,
    onStep,
    log: { debug: () => {}, info: () => {}, warn: () => {} },
  });
  return { ...embedding, fit: embedding.fit! };
}
