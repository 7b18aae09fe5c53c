import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Metric } from '../contract/metric.ts';
import type { Sampler } from '../contract/sampler.ts';
import type { Task } from '../contract/task.ts';
import { declareKernel } from '../plugin/declare-kernel.ts';
import { defineAnalysis } from '../plugin/define-analysis.ts';
import { defineIngredients } from '../plugin/define-ingredients.ts';
import { defineKernel } from '../plugin/define-kernel.ts';
import { defineMetric } from '../plugin/define-metric.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { defineProvider } from '../plugin/define-provider.ts';
import { defineReference } from '../plugin/define-reference.ts';
import { defineReporter } from '../plugin/define-reporter.ts';
import { defineSampler } from '../plugin/define-sampler.ts';
import { defineStimuli } from '../plugin/define-stimuli.ts';
import { defineTask } from '../plugin/define-task.ts';
import * as kit from './index.ts';

const options = z.strictObject({});
const parts = { name: 'acme', options };

test('declarations: described strict options, kebab-case, known identity, frozen', () => {
  const metric = (change: object) =>
    defineMetric({ ...parts, create: () => undefined as never, ...change });
  const check = (change: object) => () => kit.checkComponent(metric(change));
  expect(check({})).not.toThrow();
  expect(check({ name: 'Acme' })).toThrow('metric "Acme": has a name that is not kebab-case.');
  expect(check({ options: z.object({}) })).toThrow(/unknown options/);
  const inner = z.strictObject({ a: z.strictObject({ b: z.number() }).describe('a') });
  expect(check({ options: inner })).toThrow(/does not describe its option a\.b/);
  expect(check({ identity: ['model'] })).toThrow(/model in its identity/);
  expect(check({ secrets: ['my key'] })).toThrow(/declares the secret/);
  expect(() =>
    kit.checkPlugin(definePlugin({ name: 'a', components: [metric({})] })),
  ).not.toThrow();
  const loose = { ...definePlugin({ name: 'a', components: [] }) };
  expect(() => kit.checkPlugin(loose)).toThrow(/not frozen/);
});

test('tasks: the sample tasks keep their promises; guessing or forgetting names does not', async () => {
  const check = (task: Task) => kit.checkTask(defineTask({ ...parts, create: () => task }));
  for (const structure of ['anchored', 'odd-one-out'] as const) {
    const good = kit.sampleTask(structure);
    await check(good);
    const named = { value: 0, reason: 'named' } as const;
    await expect(check({ ...good, parse: () => named })).rejects.toThrow(/reads "" as 0/);
    const none = { value: null, reason: 'none' } as const;
    await expect(check({ ...good, parse: () => none })).rejects.toThrow(/reads its option/);
    let count = 0;
    const part = () => ({ type: 'text', text: String(count++) }) as const;
    await expect(
      check({ ...good, render: () => [{ role: 'user', parts: [part()] }] }),
    ).rejects.toThrow(/in two ways/);
  }
});

test('samplers: known distinct stimuli, no repeats, as many as expected, by the seed only', async () => {
  const check = (next: (draw: () => number) => string[][], expected = { min: 1, max: 3 }) => {
    const open: Sampler['open'] = ({ random, stimuli }) => ({
      expected,
      async *next() {
        for (const shown of next(() => random.integer(stimuli.length))) {
          yield { stimuli: shown, repeat: 0, participant: null, orderKnown: true };
        }
      },
    });
    return kit.checkSampler(defineSampler({ ...parts, create: () => ({ open }) }));
  };
  await check(() => [['lion', 'car', 'bat']]);
  await expect(check(() => [['lion', 'car']])).rejects.toThrow(/shows 2 stimuli/);
  await expect(check(() => [['lion', 'car', 'lion']])).rejects.toThrow(/twice in one trial/);
  await expect(check(() => [['lion', 'car', 'ufo']])).rejects.toThrow(/nobody gave it/);
  await expect(check(() => [1, 2].map(() => ['lion', 'car', 'bat']))).rejects.toThrow(
    /a trial twice/,
  );
  await expect(check(() => [])).rejects.toThrow(/0 trials, expected 1 to 3/);
  let count = 0;
  const drifting = () => [['lion', 'car', ['bat', 'boat'][count++ % 2]]];
  await expect(check(drifting)).rejects.toThrow(/draws otherwise/);
});

test('metrics: range, invariances, permutations', async () => {
  const kernels = {} as never;
  const good: Metric = {
    inputs: { model: ['vectors'], reference: ['vectors'] },
    variant: 'squared differences of lengths',
    range: [0, Infinity],
    direction: 'smaller-closer',
    invariances: ['rotation', 'item-order'],
    intervals: [],
    kernels: [],
    score: async (model, reference) => {
      const lengths = [model, reference].map(({ vectors, items }) =>
        items.map((_, row) => Math.hypot(...vectors!.values.subarray(4 * row, 4 * row + 4))),
      );
      return lengths[0].reduce((sum, one, k) => sum + (one - lengths[1][k]) ** 2, 0);
    },
  };
  const check = (change: Partial<Metric>) =>
    kit.checkMetric(defineMetric({ ...parts, create: () => ({ ...good, ...change }) }), {
      kernels,
    });
  await check({});
  await expect(check({ range: [0, 0.1] })).rejects.toThrow(/outside \[0, 0.1\]/);
  await expect(check({ invariances: ['scale'] })).rejects.toThrow(/not invariant to scale/);
  await expect(check({ invariances: ['translation'] })).rejects.toThrow(
    /not invariant to translation/,
  );
  await expect(check({ direction: 'larger-closer' })).rejects.toThrow(/noise closer/);
  const permuted = async () => new Float64Array(4);
  await expect(check({ permuted })).rejects.toThrow(/permuted gives 0/);
});

test('providers: shapes, ranges, determinism, aborts', async () => {
  const check = (made: object, capabilities = {}) =>
    kit.checkProvider(
      defineProvider({ ...parts, capabilities: () => capabilities, create: () => made as never }),
    );
  const direct = (answer: object) => check({ kind: 'direct', judge: () => answer });
  await direct({ value: 1 });
  await direct({ value: 0, probabilities: Float64Array.of(0.75, 0.25) });
  await expect(direct({ value: 2 })).rejects.toThrow(/gives the answer 2/);
  await expect(direct({ value: 0, probabilities: Float64Array.of(0.7, 0.7) })).rejects.toThrow(
    /sum to 1.4/,
  );
  let count = 0;
  const answer = async (_: string, { signal }: { signal: AbortSignal }) => {
    signal.throwIfAborted();
    return { text: String(count++) };
  };
  await check({ answer });
  await expect(check({ answer }, { deterministic: true })).rejects.toThrow(/the second time/);
  await expect(check({ answer: async () => ({ text: 'x' }) })).rejects.toThrow(
    /signal was aborted/,
  );
  await expect(check({ answer: async () => ({ text: 'x', finish: 'tired' }) })).rejects.toThrow(
    /"tired"/,
  );
  const features = async () => ({
    items: ['lion'],
    dimensions: 2,
    values: new Float64Array(2),
    missing: [],
    notes: [],
  });
  const half = check({ kind: 'direct', judge: () => ({ value: 0 }), features });
  await expect(half).rejects.toThrow(/neither gives nor misses/);
});

test('stimuli, references, ingredients, analyses, reporters', async () => {
  const provenance = { source: 'made up' };
  const stimuli = (ids: string[]) =>
    kit.checkStimuli(
      defineStimuli({
        ...parts,
        create: () => ({
          load: async () => ({ items: ids.map((id) => ({ id, word: id })), provenance, notes: [] }),
        }),
      }),
    );
  await stimuli(['a', 'b']);
  await expect(stimuli(['a', 'a'])).rejects.toThrow(/two stimuli with the id "a"/);

  const reference = (rdm: Float64Array, notes: string[]) =>
    kit.checkReference(
      defineReference({
        ...parts,
        create: () => ({
          load: async () => ({
            representation: {
              items: ['lion', 'car'],
              vectors: null,
              rdm,
              labels: null,
              judgments: null,
            },
            provenance,
            notes,
          }),
        }),
      }),
    );
  await reference(Float64Array.of(1), ['knows two']);
  await expect(reference(Float64Array.of(1), [])).rejects.toThrow(/does not say so/);
  await expect(reference(Float64Array.of(1, 2), [''])).rejects.toThrow(/RDM of 2 for 2 items/);

  const ingredients = (value: number) =>
    kit.checkIngredients(
      defineIngredients({ ...parts, create: () => ({ read: async () => ({ layers: value }) }) }),
      { model: { id: 'm', use: 'acme', options: {} } },
    );
  await ingredients(12);
  await expect(ingredients(Number.NaN)).rejects.toThrow(/use null/);

  const analysis = (cell: number) =>
    kit.checkAnalysis(
      defineAnalysis({
        ...parts,
        create: () => ({
          inputs: ['table'],
          run: async () => ({
            tables: [
              { name: 't', columns: [{ name: 'r', description: 'r' }], rows: [[cell]], notes: [] },
            ],
            arrays: [],
            files: [],
            dropped: [],
            notes: [],
          }),
        }),
      }),
    );
  await analysis(0.5);
  await expect(analysis(Number.NaN)).rejects.toThrow(/puts NaN into "t"/);

  const reporter = (path: string) =>
    kit.checkReporter(
      defineReporter({
        ...parts,
        create: () => ({
          report: async (_, out) => (await out.write(path, 'x'), { entry: 'a/index.html' }),
        }),
      }),
      { run: {} as never },
    );
  await reporter('a/index.html');
  await expect(reporter('../index.html')).rejects.toThrow(/outside its folder/);
  await expect(reporter('b.html')).rejects.toThrow(/did not write it/);
});

test('kernels: the reference within tolerance, the same bits again', async () => {
  const law = declareKernel<{
    arrays: { x: Float64Array };
    scalars: { by: number };
    result: { sum: number };
  }>({
    id: 'acme/scale@1',
    writes: ['x'],
    reference({ x }, { by }) {
      x.forEach((value, k) => (x[k] = value * by));
      return { sum: x.reduce((sum, value) => sum + value, 0) };
    },
    cases: [
      {
        name: 'three',
        make: () => ({ arrays: { x: Float64Array.of(1, 2, 3) }, scalars: { by: 2 } }),
      },
    ],
    tolerance: { absolute: 1e-9, relative: 0 },
  });
  const check = (
    error: (threads: number) => number,
    precision?: 'single',
    { stops = true, ends = true } = {},
  ) => {
    const open = async ({ threads, signal }: { threads: number; signal: AbortSignal }) => ({
      disposed: false,
      backend: 'acme',
      version: '1',
      ...(precision && { precision }),
      has: () => true,
      upload: async (array: Float64Array) => array.slice(),
      download: async (buffer: Float64Array) => buffer,
      release: () => {},
      async run(_: unknown, arrays: { x: Float64Array }, scalars: { by: number }) {
        if (stops) signal.throwIfAborted();
        if (ends && this.disposed) throw new Error('disposed');
        const { sum } = law.reference(arrays, scalars);
        return { sum: sum + error(threads) };
      },
      async dispose() {
        this.disposed = true;
      },
    });
    const component = defineKernel({ ...parts, create: () => ({ open }) as never });
    return kit.checkKernel(component, { kernels: [law] });
  };
  await check(() => 0);
  await expect(check(() => 1)).rejects.toThrow(
    /case "three", gives 13 for result sum\[0\], not 12/,
  );
  await expect(check((threads) => threads * 1e-12)).rejects.toThrow(
    /other bits with eight threads/,
  );
  await expect(check(() => 0, undefined, { stops: false })).rejects.toThrow(/signal was aborted/);
  await expect(check(() => 0, undefined, { ends: false })).rejects.toThrow(/it was disposed/);
  let turn = 0;
  await expect(check(() => (turn++ % 2 ? -Infinity : NaN))).rejects.toThrow(/gives NaN/);
  // 12 in single precision: 2e-5 and 2e-5 of it.
  await expect(check(() => 1e-4)).rejects.toThrow(/gives 12.0001/);
  await check(() => 1e-4, 'single');
  await expect(check(() => 3e-4, 'single')).rejects.toThrow(/gives 12.0003/);
});
