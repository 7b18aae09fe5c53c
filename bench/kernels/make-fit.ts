import {
  clockService,
  type Embedder,
  type Embedding,
  fitTable,
  randomService,
} from '@kindred/core';
import type { JudgmentTable, KernelSession, OptionsSchema } from '@kindred/core';

const log = { debug() {}, info() {}, warn() {} };
const { signal } = new AbortController();

/** Splits and fits as `kindred embed --seed` does. */
export async function makeFit(
  component: { readonly options: OptionsSchema; create(...args: never[]): unknown },
  options: object,
  table: JudgmentTable,
  kernels: KernelSession,
  seed = 1,
): Promise<{ readonly embedding: Embedding; readonly seconds: number }> {
  const checked = await component.options['~standard'].validate(options);
  if (checked.issues) throw new Error(checked.issues[0].message);
  const embedder = component.create(checked.value as never, clockService as never) as Embedder;
  const began = performance.now();
  const random = randomService(seed);
  const embedding = await fitTable(embedder, table, { kernels, random, signal, log });
  return { embedding, seconds: (performance.now() - began) / 1000 };
}
