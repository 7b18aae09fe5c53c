import {
  type Embedding,
  fitTable,
  type JudgmentTable,
  type KernelSession,
  type Learning,
  randomService,
} from '@kindred/core';
import { makeEmbedder } from './make-embedder.ts';

const items = Array.from({ length: 12 }, (_, item) => `item-${item}`);
const trials = Array.from({ length: 200 }, (_, trial) => trial);

/** The features and judgments of `transform-optima.py`. */
export const problem: {
  readonly table: JudgmentTable;
  readonly features: Learning['features'];
} = {
  table: {
    structure: 'odd-one-out',
    response: { type: 'choice', options: 3 },
    items,
    count: trials.length,
    arity: 3,
    stimuli: Int32Array.from(
      trials.flatMap((t) => {
        const a = t % 12;
        const b = (a + 1 + (Math.floor(t / 12) % 5)) % 12;
        return [a, b, (b + 1 + (t % 5)) % 12];
      }),
    ),
    values: Float64Array.from(trials, (t) => (t * t + Math.floor(t / 7)) % 3),
    probabilities: null,
    weights: new Float64Array(trials.length).fill(1),
    holdOut: new Uint8Array(trials.length),
    orderKnown: true,
    participants: null,
    nulls: 0,
  },
  features: {
    items,
    dimensions: 4,
    values: Float64Array.from(
      { length: 48 },
      (_, k) => Math.sin(1 + 12.9898 * k + 0.1 * k * k) + 0.5,
    ),
    similarity: 'dot',
  },
};

/** Fits it, or judgments of your own about its items, as a run does. */
export async function learn(
  kernels: KernelSession,
  name: 'probing' | 'glocal',
  options: object,
  { table = problem.table, without = [] as readonly string[] } = {},
): Promise<Embedding & { readonly fit: NonNullable<Embedding['fit']> }> {
  const embedder = await makeEmbedder(name, { judgments: 'people', ...options });
  const embedding = await fitTable(embedder, table, {
    kernels,
    random: randomService(3).fork('model'),
    signal: new AbortController().signal,
    log: { debug: () => {}, info: () => {}, warn: () => {} },
    learning: { features: problem.features, without, shared: randomService(3).fork('shared') },
  });
  return { ...embedding, fit: embedding.fit! };
}
