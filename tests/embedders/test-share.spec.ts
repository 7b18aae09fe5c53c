import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type JudgmentTable,
  type KernelSession,
  randomService,
  splitJudgments,
} from '@kindred/core';
import { answers, clusters } from './geometry.ts';
import { makeEmbedder } from './make-embedder.ts';
import { openWasm } from './open-wasm.ts';
import { parts, softAnswers } from './sparse-geometry.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const near = answers(clusters(14, 2, 3), 'anchored', 1200, 5, { lapse: 0.1 });
const { table: alike } = softAnswers(parts(20, 3, 2), 'odd-one-out', 1500, 4);

const ordinal = { dimensions: 2, starts: 2, maxSteps: 40 };
const spose = { dimensions: 8, epochs: 12, batch: 64, lambda: 0.02 };
const vice = { dimensions: 8, epochs: 6, burnIn: 0, window: 5, leastItems: 0, batch: 64 };
const prior = { spike: 0.25, slab: 1, mixing: 0.5 };
const among = { dimensions: { among: [1, 2, 3], folds: 3 }, starts: 1, maxSteps: 20 };
const repeats = { ensemble: { seeds: 3 }, bootstrap: { draws: 10 } };
const nuisance = { lapse: 'fit', position: 'fit' };

/** What must be in the record, lest there be nothing the test share could have decided. */
const made = expect.anything() as unknown;
const slope = { nuisance: { slope: made } };
const searched = { candidates: [made, made, made] };
const stopped = { stopped: 'validation' };
const learnt = { nuisance: { lapse: made, 'position:0': made } };
const repeated = { ensemble: made, bootstrap: made };

test.each([
  ['ckl', '', ordinal, {}],
  ['ste', '', ordinal, {}],
  ['t-ste', '', ordinal, {}],
  ['soe', 'its slope', ordinal, slope],
  ['gnmds', 'its slope', ordinal, slope],
  ['ckl', 'patience', { ...ordinal, starts: 5, maxSteps: 400, patience: 2 }, stopped],
  ['ckl', 'lapse and position', { ...ordinal, ...nuisance }, learnt],
  ['ckl', 'dimensions: auto', { ...among, dimensions: 'auto', maxSteps: 4 }, { candidates: made }],
  ['ckl', 'dimensions among some', among, searched],
  ['soe', 'dimensions among some', among, searched],
  ['ckl', 'an ensemble and a bootstrap', { ...ordinal, starts: 1, ...repeats }, repeated],
  ['spose', '', spose, {}],
  ['spose', 'lambda: auto', { ...spose, lambda: 'auto' }, { candidates: made }],
  ['spose', 'lambda of a list', { ...spose, lambda: [0.005, 0.02, 0.08] }, searched],
  ['spose', 'patience', { ...spose, rate: 0.2, epochs: 40, lambda: 0, patience: 2 }, stopped],
  ['spose', 'lapse and position', { ...spose, ...nuisance }, learnt],
  ['spose', 'an ensemble and a bootstrap', { ...spose, ...repeats }, repeated],
  ['vice', '', { ...vice, prior }, {}],
  ['vice', 'prior: auto', { ...vice, prior: 'auto' }, { candidates: made }],
  ['vice', 'lapse and position', { ...vice, prior, ...nuisance }, learnt],
  ['vice', 'an ensemble and a bootstrap', { ...vice, prior, epochs: 3, ...repeats }, repeated],
])('%s %s: the test share is only reported on', async (name, _, options, record) => {
  const table = ['spose', 'vice'].includes(name) ? alike : near;
  const embedder = await makeEmbedder(name, { ...options, holdout: 0.4 });
  const splits = splitJudgments(table, 0.4, randomService(2));
  const fitWith = async (share: JudgmentTable) => {
    const { fit, ...embedding } = await embedder.fit(
      { ...splits, test: share },
      {
        kernels,
        random: randomService(1),
        signal: new AbortController().signal,
        log: { debug: () => {}, info: () => {}, warn: () => {} },
      },
    );
    const { test: held, seconds, ...fitted } = fit!;
    expect(seconds).toBeGreaterThanOrEqual(0);
    return { held: held!, rest: { ...embedding, fitted } };
  };
  const first = await fitWith(splits.test);
  expect(first.rest.fitted).toMatchObject(record);
  const second = await fitWith(moved(splits.test));
  expect(second.held.judgments).toBe(first.held.judgments);
  expect(second.held.crossEntropy).toBeGreaterThan(first.held.crossEntropy);
  expect(second.held.accuracy).toBeLessThan(first.held.accuracy);
  // Values, scales, candidates, nuisance, curve, ensemble, bootstrap, validation, warnings.
  expect(second.rest).toEqual(first.rest);
});

/** The same trials, every choice one place further: what predicted them is wrong of them now. */
function moved(table: JudgmentTable): JudgmentTable {
  const { options } = table.response as { readonly options: number };
  return { ...table, values: table.values.map((choice) => (choice + 1) % options) };
}
