import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  filesService,
  readMatrix,
  type KernelSession,
  type Reference,
  type Representation,
} from '@kindred/core';
import { metricsPlugin } from '@kindred/metrics';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFolder } from '../data-folder.ts';
import { openWasm } from '../embedders/open-wasm.ts';
import expected from './expected.json' with { type: 'json' };
import { makeMetric } from './make-metric.ts';
import { readMat, type MatArray } from './read-mat.ts';
import { realData } from './real-data.ts';
import { side } from './side.ts';

// Independent figures: python3 tests/metrics/expected.py (numpy 2.4, scipy 1.17).
const file = (...path: string[]) => join(dataFolder!, ...path);

function rdmOf({ values }: MatArray): Float64Array {
  const items = Math.sqrt(values.length);
  const out: number[] = [];
  for (let i = 0; i < items; i++) out.push(...values.subarray(i * items + i + 1, (i + 1) * items));
  return Float64Array.from(out);
}

const given = (rdm: Float64Array): Representation => ({
  ...side(Array.from({ length: (1 + Math.sqrt(1 + 8 * rdm.length)) / 2 }, () => [])),
  vectors: null,
  rdm,
});

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(2);
});
afterAll(() => kernels.dispose());

/** `things-spose` as an RDM of P(i,j) over all concepts. */
async function choiceReference(dimensions: 49 | 66, ids: readonly string[]) {
  const component = metricsPlugin.components.find(({ name }) => name === 'things-spose')!;
  const options = { dimensions, as: 'choice-rdm' };
  const reference = (await component.create(
    options as never,
    filesService(dataFolder!) as never,
  )) as Reference;
  expect(reference.provides).toEqual(['rdm']);
  const { representation, notes } = await reference.load({
    stimuli: ids.map((id) => ({ id, word: id })),
    signal: new AbortController().signal,
    model: () => Promise.reject(new Error('no model')),
  });
  expect(representation).toMatchObject({ items: ids, vectors: null });
  expect(notes.join()).toContain('1 − P(i,j)');
  return representation;
}

async function agree(
  a: Representation,
  b: Representation,
  figures: Readonly<Record<string, number>>,
  distance = 'auto',
) {
  for (const [correlation, figure] of Object.entries(figures)) {
    const on = correlation.startsWith('whitened') ? 'squared-euclidean' : distance;
    expect(await score({ correlation, distance: on }, a, b)).toBeCloseTo(figure, 9);
  }
}

async function score(options: object, a: Representation, b: Representation) {
  return (await makeMetric('rsa', options)).score(a, b, kernels);
}

describe.skipIf(!dataFolder)('48 objects (skipped without KINDRED_DATA_DIR)', () => {
  test.each([
    // As its authors report them: k over all 1,854 concepts, and over the other 46.
    [49, 0.886, 0.898],
    [66, 0.893, 0.904],
  ] as const)('P(i,j) of %i dimensions against people', async (dimensions, all, within) => {
    const people = given(rdmOf(readMat(file('things', 'RDM48_triplet.mat'))));
    const index = await readMatrix(filesService(dataFolder!), 'things/triplet48_index.npy');
    const { spose49, spose66 } = await realData(dataFolder!);
    const rows = Array.from(index.values, (at) => (dimensions === 49 ? spose49 : spose66)[at]);
    const want = expected.things48[dimensions];
    await agree(side(rows, 'dot'), people, want.within, 'choice');
    expect(want.within.pearson).toBeCloseTo(within, 3);

    const known = readFileSync(file('things', 'unique_id.txt'), 'utf8').split(/\r?\n/);
    const ids = Array.from(index.values, (at) => known[at]);
    await agree(await choiceReference(dimensions, ids), people, want.all);
    expect(want.all.pearson).toBeCloseTo(all, 3);

    // Du et al. divide the sum by 48: no correlation moves.
    const by48 = { correlation: 'pearson', distance: 'choice-over-n' };
    expect(await score(by48, side(rows, 'dot'), people)).toBeCloseTo(want.within.pearson, 12);
  });
});

describe.skipIf(!dataFolder)('92 images (skipped without KINDRED_DATA_DIR)', () => {
  test('people’s IT against each other, and models against their mean', async () => {
    const sessions = readMat(file('rsa92', '92_brainRDMs.mat')).records.map(({ RDM }) =>
      rdmOf(RDM),
    );
    const mean = (all: readonly Float64Array[]) =>
      all[0].map((_, at) => all.reduce((sum, one) => sum + one[at], 0) / all.length);
    // Column by column: the four people's first sessions, then their second.
    const people = [0, 1, 2, 3].map((k) => mean([sessions[k], sessions[k + 4]]));
    let pair = 0;
    for (let a = 0; a < 4; a++) {
      for (let b = 0; b < a; b++) {
        await agree(given(people[a]), given(people[b]), expected.rsa92.people[pair++]);
      }
    }
    const models = readMat(file('rsa92', '92_modelRDMs.mat')).records;
    expect(models).toHaveLength(8);
    for (const { name, RDM } of models) {
      const key = String.fromCharCode(...name.values) as keyof typeof expected.rsa92.models;
      await agree(given(rdmOf(RDM)), given(mean(people)), expected.rsa92.models[key]);
    }
  });
});
