import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockService, type Embedding, type KernelSession, randomService } from '@kindred/core';
import { fitRepeatedly } from '../../packages/embedders/src/repeat/fit-repeatedly.ts';
import type { FitContext } from '../../packages/embedders/src/fit-context.ts';
import type { FitOnce } from '../../packages/embedders/src/repeat/fit-once.ts';
import { answers, clusters } from './geometry.ts';
import { openWasm } from './open-wasm.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const train = answers(clusters(12, 2, 3), 'anchored', 200, 5);
const splits = { train, validation: { ...train, count: 0 }, test: { ...train, count: 0 } };
const repeats = { ensemble: { seeds: 3 }, bootstrap: { draws: 10 } };

/** Fits that are all start: judgments do not matter. What differs between them, starts made. */
function startsOnly(): { readonly fits: Embedding[]; readonly ctxs: FitContext[]; one: FitOnce } {
  const fits: Embedding[] = [];
  const ctxs: FitContext[] = [];
  return {
    fits,
    ctxs,
    one: async ({ train: { items } }, ctx) => {
      const own = ctx.random.fork('start');
      const embedding: Embedding = {
        items,
        dimensions: 2,
        values: Float64Array.from({ length: 2 * items.length }, () => own.normal()),
        similarity: 'euclidean',
        perDimension: [0, 1].map(() => ({ weight: 1, label: null })),
        fit: {
          law: 'start',
          objective: 1,
          curve: [],
          validation: null,
          test: null,
          stopped: 'converged',
          steps: 0,
          seconds: 0,
        },
        warnings: [],
      };
      fits.push(embedding);
      ctxs.push(ctx);
      return embedding;
    },
  };
}

const context = (refit: boolean): FitContext => ({
  kernels,
  random: randomService(1),
  signal: new AbortController().signal,
  log: { debug: () => {}, info: () => {}, warn: () => {} },
  clock: clockService,
  refit,
});

test('a refit is one fit from the seed of its run, with neither ensemble nor bootstrap', async () => {
  const { one, ctxs, fits } = startsOnly();
  const { fit } = await fitRepeatedly(one, repeats, splits, context(true));
  expect(ctxs.length).toBe(1);
  expect(fit!.ensemble).toBeUndefined();
  expect(fit!.bootstrap).toBeUndefined();
  const plain = startsOnly();
  await fitRepeatedly(plain.one, { ensemble: null, bootstrap: null }, splits, context(false));
  expect(plain.fits[0].values).toEqual(fits[0].values);
});

test('every run and every draw has a start of its own; draws are refits, runs are not', async () => {
  const { one, ctxs, fits } = startsOnly();
  const { fit } = await fitRepeatedly(one, repeats, splits, context(false));
  expect(new Set(fits.map(({ values }) => values.join())).size).toBe(13);
  expect(ctxs.map(({ refit }) => refit)).toEqual([
    ...Array.from({ length: 3 }, () => false),
    ...Array.from({ length: 10 }, () => true),
  ]);
  expect(fit!.ensemble!.runs).toBe(3);
  // What the start decides is part of the spread.
  expect(Math.min(...fit!.bootstrap!.spread)).toBeGreaterThan(0.1);
  expect(fit!.bootstrap!.procrustes[2]).toBeLessThan(0.9);
});
