import { clockService, filesService, fitTable, randomService } from '@kindred/core';
import type { Embedder, Judgment, JudgmentTable, KernelSession } from '@kindred/core';
import { ckl } from '@kindred/embedders';

const log = { debug() {}, info() {}, warn() {} };
const { signal } = new AbortController();

/** Anchored answers with the place of the nearer option, as an embedder reads them. */
export interface Answered {
  readonly shown: readonly [number, number, number];
  readonly value: number;
  readonly holdOut: boolean;
}

export const answeredOf = (judgments: readonly Judgment[]): Answered[] =>
  judgments.map(({ trial, value }) => ({
    shown: trial.stimuli.map(Number) as [number, number, number],
    value: value!,
    holdOut: trial.use === 'hold-out',
  }));

/** Fits `ckl` as a run would and gives its accuracy on `test` and on the answers' own hold-out. */
export async function fitAccuracy(
  answers: readonly Answered[],
  test: readonly Answered[],
  items: number,
  dimensions: number,
  kernels: KernelSession,
  seed: number,
): Promise<{ readonly test: number; readonly holdOut: number | null }> {
  const options = await ckl.options['~standard'].validate({ dimensions, starts: 2 });
  if (options.issues) throw new Error(options.issues[0].message);
  const made = ckl.create as (...args: unknown[]) => Embedder | Promise<Embedder>;
  const embedder = await made(options.value, clockService, filesService('.'));
  const random = randomService(seed);
  const table = tableOf(answers, items);
  const { values, fit } = await fitTable(embedder, table, { kernels, random, signal, log });
  const square = (a: number, b: number) => {
    let sum = 0;
    for (let k = 0; k < dimensions; k++)
      sum += (values[a * dimensions + k] - values[b * dimensions + k]) ** 2;
    return sum;
  };
  const hits = test.filter(
    ({ shown: [a, b, c], value }) => Number(square(a, b) > square(a, c)) === value,
  );
  return { test: hits.length / test.length, holdOut: fit?.test?.accuracy ?? null };
}

function tableOf(answers: readonly Answered[], items: number): JudgmentTable {
  return {
    structure: 'anchored',
    response: { type: 'choice', options: 2 },
    items: Array.from({ length: items }, (_, item) => `${item}`),
    count: answers.length,
    arity: 3,
    stimuli: Int32Array.from(answers.flatMap(({ shown }) => shown)),
    values: Float64Array.from(answers, ({ value }) => value),
    probabilities: null,
    weights: new Float64Array(answers.length).fill(1),
    holdOut: Uint8Array.from(answers, ({ holdOut }) => Number(holdOut)),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
}
