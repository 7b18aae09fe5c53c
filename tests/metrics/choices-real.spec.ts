import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  filesService,
  readTable,
  type KernelSession,
  type Reference,
  type Representation,
  type Similarity,
  type Stimulus,
} from '@kindred/core';
import { metricsPlugin } from '@kindred/metrics';
import { dataFolder } from '../data-folder.ts';
import { openWasm } from '../embedders/open-wasm.ts';
import expected from './expected-choices.json' with { type: 'json' };
import { makeMetric } from './make-metric.ts';
import { realData } from './real-data.ts';
import { side } from './side.ts';
import { tell } from './tell.ts';

// Independent figures: python3 tests/metrics/expected-choices.py (numpy, scipy, scikit-learn).
const want = expected.data;

describe.skipIf(!dataFolder)('on THINGS (skipped without KINDRED_DATA_DIR)', () => {
  let kernels: KernelSession;
  let data: Awaited<ReturnType<typeof realData>>;
  let stimuli: Stimulus[];
  beforeAll(async () => {
    kernels = await openWasm(2);
    data = await realData(dataFolder!);
    stimuli = data.spose66.map((_, i) => ({ id: `item ${i}`, word: `item ${i}` }));
  });
  afterAll(() => kernels.dispose());
  const score = async (name: string, options: object, a: Representation, b: Representation) =>
    (await makeMetric(name, options)).score(a, b, kernels);
  const vectors = (rows: number[][], similarity: Similarity = 'dot') => side(rows, similarity);

  async function people(path: string): Promise<Representation> {
    const component = metricsPlugin.components.find(({ name }) => name === 'judgments-file')!;
    const options = { path, structure: 'odd-one-out', names: null, source: null };
    const made = (await component.create(
      options as never,
      ...([filesService(dataFolder!)] as never[]),
    )) as Reference;
    const { signal } = new AbortController();
    const model = () => Promise.reject(new Error('no models here'));
    return (await made.load({ stimuli, signal, model })).representation;
  }

  test('people’s choices as the embeddings learnt from them predict them', async () => {
    const sample = await people('things/triplets/human_sample_5000.txt');
    const human = vectors(data.spose66);
    expect(await score('odd-one-out-accuracy', {}, human, sample)).toBeCloseTo(want.accuracy66, 12);
    expect(await score('triplet-loss', {}, human, sample)).toBeCloseTo(want.loss66, 10);
    const clip = vectors(data.clip, 'cosine');
    expect(await score('odd-one-out-accuracy', {}, clip, sample)).toBeCloseTo(
      want.accuracyClip,
      12,
    );
  });

  test('all 337,459 of them', async () => {
    const all = await people('things/triplets/human_train.npy');
    expect(all.judgments!.count).toBe(337_459);
    const human = vectors(data.spose66);
    const accuracy = await score('odd-one-out-accuracy', {}, human, all);
    expect(accuracy).toBeCloseTo(want.accuracyTrain66, 12);
    expect(await score('triplet-loss', {}, human, all)).toBeCloseTo(want.lossTrain66, 10);
  });

  test('language models’ agreement with people on the same 2,171 trials', async () => {
    const human = await people('llm/2171trials_humans.txt');
    for (const [file, figures] of [
      ['GPT_4', want.gpt4],
      ['ChatGPT_3.5', want.chatgpt],
    ] as const) {
      const model = await people(`llm/2171trials_${file}.txt`);
      expect(await score('choice-agreement', {}, model, human)).toBeCloseTo(figures.kappa, 12);
      const plain = await score('choice-agreement', { statistic: 'agreement' }, model, human);
      expect(plain).toBeCloseTo(figures.agreement, 12);
    }
  });

  test('ridge as scikit-learn’s RidgeCV, more columns than items and fewer', async () => {
    const pick = (rows: number[][]) => side(data.places.map((at) => rows[at]));
    const human = pick(data.spose49);
    for (const [model, figures] of [
      [pick(data.clip), want.predictivityClip],
      [pick(data.spose66), want.predictivity66],
    ] as const) {
      const metric = await makeMetric('linear-predictivity');
      const value = await metric.score(model, human, kernels);
      expect(value).toBeCloseTo(figures.correlation, 8);
      const r2 = await score('linear-predictivity', { statistic: 'r2' }, model, human);
      expect(r2).toBeCloseTo(figures.r2, 8);
      const [{ rows }] = await tell(metric, model, human, kernels);
      expect(rows).toHaveLength(49);
      expect([0, 1, 4, 8].map((column) => rows[0][column])).toEqual([
        1,
        ...figures.first.map((figure) => expect.closeTo(figure, 8)),
      ]);
    }
  });

  test('matched dimensions', async () => {
    const pick = (rows: number[][]) => side(data.places.map((at) => rows[at]));
    for (const pairing of ['best', 'one-to-one'] as const) {
      const clip = await score('dimension-match', { pairing }, pick(data.clip), pick(data.spose49));
      expect(clip).toBeCloseTo(want.matchClip[pairing], 10);
      const human = await score(
        'dimension-match',
        { pairing },
        side(data.spose66),
        side(data.spose49),
      );
      expect(human).toBeCloseTo(want.match66[pairing], 10);
    }
  });

  test('purity of the 992 concepts with exactly one of the 27 categories', async () => {
    const { values, columns } = await categoryTable();
    const labels = data.spose66.map((_, i) => {
      const own = [...values.subarray(i * columns, (i + 1) * columns).entries()];
      const of = own.filter(([, member]) => member === 1).map(([category]) => category);
      return of.length === 1 ? `category ${of[0]}` : null;
    });
    const single = [...labels.keys()].filter((i) => labels[i] !== null);
    expect(single).toHaveLength(992);
    const pick = (rows: number[][]) => vectors(single.map((i) => rows[i]));
    const reference = {
      ...pick(data.spose66),
      vectors: null,
      labels: single.map((i) => labels[i]!),
    };
    const purity = (rows: number[][], options: object = {}) =>
      score('category-purity', options, pick(rows), reference);
    expect(await purity(data.spose49)).toBeCloseTo(want.purity49, 12);
    expect(await purity(data.spose66)).toBeCloseTo(want.purity66, 12);
    expect(want.purity49).toBeCloseTo(0.815, 3);
    expect(want.purity66).toBeCloseTo(0.833, 3);
    expect(await purity(data.spose66, { distance: 'auto' })).toBeCloseTo(want.purityCosine66, 12);
    const near = await purity(data.spose66, { classifier: 'knn' });
    expect(near).toBeCloseTo(want.neighbours66, 12);
  });

  async function categoryTable() {
    const files = filesService(dataFolder!);
    const { rows, columns } = await readTable(files, 'things/category_mat_manual.tsv');
    const values = Float64Array.from(rows.flat(), Number);
    return { values, columns: columns.length };
  }
});
