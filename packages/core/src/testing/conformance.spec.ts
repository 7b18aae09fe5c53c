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
const broken = (promise: Promise<void> | void) => expect(promise).rejects;

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
    await broken(check({ ...good, parse: () => named })).toThrow(/reads "" as 0/);
    const none = { value: null, reason: 'none' } as const;
    await broken(check({ ...good, parse: () => none })).toThrow(/reads its option/);
    let count = 0;
    const part = () => ({ type: 'text', text: String(count++) }) as const;
    await broken(check({ ...good, render: () => [{ role: 'user', parts: [part()] }] })).toThrow(
      /in two ways/,
    );
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
  await broken(check(() => [['lion', 'car']])).toThrow(/shows 2 stimuli/);
  await broken(check(() => [['lion', 'car', 'lion']])).toThrow(/twice in one trial/);
  await broken(check(() => [['lion', 'car', 'ufo']])).toThrow(/nobody gave it/);
  await broken(check(() => [1, 2].map(() => ['lion', 'car', 'bat']))).toThrow(/a trial twice/);
  await broken(check(() => [])).toThrow(/0 trials, expected 1 to 3/);
  let count = 0;
  const drifting = () => [['lion', 'car', ['bat', 'boat'][count++ % 2]!]];
  await broken(check(drifting)).toThrow(/draws otherwise/);
});

test('metrics: range, invariances, permutations', async () => {
  const kernels = {} as never;
  const good: Metric = {
    inputs: { model: ['vectors'], reference: ['vectors'] },
    variant: 'squared differences of lengths',
    range: [0, Infinity],
    direction: 'smaller-closer',
    invariances: ['rotation', 'item-order'],
    exchangeable: 'items',
    intervals: [],
    kernels: [],
    score: async (model, reference) => {
      const lengths = [model, reference].map(({ vectors, items }) =>
        items.map((_, row) => Math.hypot(...vectors!.values.subarray(4 * row, 4 * row + 4))),
      );
      return lengths[0]!.reduce((sum, one, k) => sum + (one - lengths[1]![k]!) ** 2, 0);
    },
  };
  const check = (change: Partial<Metric>) =>
    kit.checkMetric(defineMetric({ ...parts, create: () => ({ ...good, ...change }) }), {
      kernels,
    });
  await check({});
  await broken(check({ range: [0, 0.1] })).toThrow(/outside \[0, 0.1\]/);
  await broken(check({ invariances: ['scale'] })).toThrow(/not invariant to scale/);
  await broken(check({ invariances: ['translation'] })).toThrow(/not invariant to translation/);
  await broken(check({ direction: 'larger-closer' })).toThrow(/noise closer/);
  const permuted = async () => new Float64Array(4);
  await broken(check({ permuted })).toThrow(/permuted gives 0/);
});

test('providers: shapes, ranges, determinism, aborts', async () => {
  const check = (made: object, capabilities = {}) =>
    kit.checkProvider(
      defineProvider({ ...parts, capabilities: () => capabilities, create: () => made as never }),
    );
  const direct = (answer: object) => check({ kind: 'direct', judge: () => answer });
  await direct({ value: 1 });
  await direct({ value: 0, probabilities: Float64Array.of(0.75, 0.25) });
  await broken(direct({ value: 2 })).toThrow(/gives the answer 2/);
  await broken(direct({ value: 0, probabilities: Float64Array.of(0.7, 0.7) })).toThrow(
    /sum to 1.4/,
  );
  let count = 0;
  const answer = async (_: string, { signal }: { signal: AbortSignal }) => {
    signal.throwIfAborted();
    return { text: String(count++) };
  };
  await check({ answer });
  await broken(check({ answer }, { deterministic: true })).toThrow(/the second time/);
  await broken(check({ answer: async () => ({ text: 'x' }) })).toThrow(/signal was aborted/);
  await broken(check({ answer: async () => ({ text: 'x', finish: 'tired' }) })).toThrow(/"tired"/);
  const features = async () => ({
    items: ['lion'],
    dimensions: 2,
    values: new Float64Array(2),
    missing: [],
    notes: [],
  });
  const half = check({ kind: 'direct', judge: () => ({ value: 0 }), features });
  await broken(half).toThrow(/neither gives nor misses/);
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
  await broken(stimuli(['a', 'a'])).toThrow(/two stimuli with the id "a"/);

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
  await broken(reference(Float64Array.of(1), [])).toThrow(/does not say so/);
  await broken(reference(Float64Array.of(1, 2), [''])).toThrow(/RDM of 2 for 2 items/);

  const ingredients = (value: number) =>
    kit.checkIngredients(
      defineIngredients({ ...parts, create: () => ({ fill: async () => ({ layers: value }) }) }),
      { model: { id: 'm', use: 'acme', options: {} } },
    );
  await ingredients(12);
  await broken(ingredients(Number.NaN)).toThrow(/use null/);

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
  await broken(analysis(Number.NaN)).toThrow(/puts NaN into "t"/);

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
  await broken(reporter('../index.html')).toThrow(/outside its folder/);
  await broken(reporter('b.html')).toThrow(/did not write it/);
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
  const check = (error: (threads: number) => number) => {
    const open = async ({ threads }: { threads: number }) => ({
      backend: 'acme',
      version: '1',
      has: () => true,
      upload: async (array: Float64Array) => array.slice(),
      download: async (buffer: Float64Array) => buffer,
      release: () => {},
      run: async (_: unknown, arrays: { x: Float64Array }, scalars: { by: number }) => {
        const { sum } = law.reference(arrays, scalars);
        return { sum: sum + error(threads) };
      },
      dispose: async () => {},
    });
    const component = defineKernel({ ...parts, create: () => ({ open }) as never });
    return kit.checkKernel(component, { kernels: [law as never] });
  };
  await check(() => 0);
  await broken(check(() => 1)).toThrow(/case "three", gives 13 for result sum\[0\], not 12/);
  await broken(check((threads) => threads * 1e-12)).toThrow(/other bits with two threads/);
});
