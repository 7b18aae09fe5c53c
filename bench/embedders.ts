// Seconds a fit and judgments a second, on simulated choices; one session of the js backend.
// npm run bench:embedders
import {
  clockService,
  fitTable,
  openKernels,
  randomService,
  type Embedder,
  type JudgmentTable,
  type OptionsSchema,
} from '@kindred/core';
import { ckl, spose } from '@kindred/embedders';
import { js, kernelsPlugin } from '@kindred/kernels';

const { signal } = new AbortController();
const log = { debug() {}, info() {}, warn() {} };
const kernels = await openKernels({
  backends: [{ name: 'js', backend: await js.create({} as never) }],
  needs: [],
  threads: 1,
  signal,
  kernels: kernelsPlugin.kernels,
});

/** Softmax choices of sparse vectors. */
function choices(structure: 'anchored' | 'odd-one-out', n: number, count: number): JudgmentTable {
  const random = randomService(n + count);
  const vectors = Array.from({ length: n }, () =>
    Array.from({ length: 20 }, () => (random.float() < 0.2 ? 3 * random.float() : 0)),
  );
  const dot = (a: number, b: number) =>
    vectors[a].reduce((sum, x, k) => sum + x * vectors[b][k], 0);
  const stimuli = new Int32Array(3 * count);
  const values = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const shown = new Set<number>();
    while (shown.size < 3) shown.add(random.integer(n));
    const [a, b, c] = shown;
    stimuli.set(shown.values().toArray(), 3 * row);
    const dots =
      structure === 'anchored' ? [dot(a, b), dot(a, c)] : [dot(b, c), dot(a, c), dot(a, b)];
    const exps = dots.map(Math.exp);
    let draw = random.float() * exps.reduce((x, y) => x + y);
    values[row] = Math.max(
      0,
      exps.findIndex((e) => (draw -= e) < 0),
    );
  }
  return {
    structure,
    response: { type: 'choice', options: structure === 'anchored' ? 2 : 3 },
    items: Array.from({ length: n }, (_, i) => `item ${i}`),
    count,
    arity: 3,
    stimuli,
    values,
    probabilities: null,
    weights: new Float64Array(count).fill(1),
    holdOut: new Uint8Array(count),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
}

async function measure(
  component: { name: string; options: OptionsSchema; create: (...args: never[]) => unknown },
  options: object,
  table: JudgmentTable,
) {
  const checked = await component.options['~standard'].validate(options);
  if (checked.issues) throw new Error(checked.issues[0].message);
  const embedder = component.create(checked.value as never, clockService as never) as Embedder;
  for (let seed = 1; seed <= 3; seed++) {
    const random = randomService(seed);
    const { fit, dimensions } = await fitTable(embedder, table, { kernels, random, signal, log });
    const passes = component.name === 'spose' ? fit!.curve.length : fit!.steps;
    const rate = (passes * table.count * 0.8) / fit!.seconds / 1e6;
    console.log(
      `${component.name} ${table.structure} ${table.count} × ${table.items.length}, d ${dimensions}: ` +
        `${fit!.seconds.toFixed(2)} s, ${passes} passes, ${rate.toFixed(2)} M judgments/s, ` +
        `test accuracy ${fit!.test!.accuracy.toFixed(3)}`,
    );
  }
}

await measure(ckl, { dimensions: 5 }, choices('anchored', 128, 5600));
await measure(ckl, { dimensions: 30 }, choices('anchored', 128, 28_000));
await measure(ckl, { dimensions: 30 }, choices('odd-one-out', 128, 28_000));
await measure(spose, {}, choices('odd-one-out', 128, 28_000));
await kernels.dispose();
