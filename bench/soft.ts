// Calls that choice probabilities save against sampled answers, at equal recovery of a known geometry:
// a model that answers by the crowd kernel law is asked for one answer, for the same trial five times, or for
// its probabilities, and `ckl` is fitted to each. A real model keeps to no law: what it makes of a trial is
// disturbed by a normal deviate in log odds, the same however it is asked.
// npm run bench:soft -- [SEEDS]
import {
  clockService,
  filesService,
  fitTable,
  openKernels,
  ordinalLoss,
  ordinalSteps,
  principalAxes,
  randomService,
} from '@kindred/core';
import type { Embedder, JudgmentTable } from '@kindred/core';
import { ckl } from '@kindred/embedders';
import { kernelsPlugin, wasm } from '@kindred/kernels';

const seeds = Number(process.argv[2] ?? 5);
const mu = 0.05;
const { signal } = new AbortController();
const log = { debug() {}, info() {}, warn() {} };
const kernels = await openKernels({
  backends: [{ name: 'wasm', backend: await wasm.create({} as never) }],
  needs: [ordinalSteps, ordinalLoss, principalAxes],
  threads: 1,
  signal,
  kernels: kernelsPlugin.kernels,
});

interface Geometry {
  readonly items: number;
  readonly dimensions: number;
  readonly values: Float64Array;
}
type Way = 'sampled' | 'repeated' | 'soft';
/** Calls of one trial. */
const callsOf: Readonly<Record<Way, number>> = { sampled: 1, repeated: 5, soft: 1 };

function squares({ items, dimensions, values }: Geometry): Float64Array {
  return Float64Array.from({ length: items * items }, (_, at) => {
    const [a, b] = [Math.floor(at / items), at % items];
    let sum = 0;
    for (let k = 0; k < dimensions; k++)
      sum += (values[a * dimensions + k] - values[b * dimensions + k]) ** 2;
    return sum;
  });
}

/** What `calls` calls of the model give, as an embedder reads it. */
function asked(
  geometry: Geometry,
  { calls, way, disturbed, seed }: { calls: number; way: Way; disturbed: number; seed: number },
): JudgmentTable {
  const { items } = geometry;
  const far = squares(geometry);
  const random = randomService(seed).fork('trials');
  const trials = Math.floor(calls / callsOf[way]);
  const stimuli: number[] = [];
  const values: number[] = [];
  const probabilities: number[] = [];
  for (let trial = 0; trial < trials; trial++) {
    const [a, b, c] = random.shuffle(Int32Array.from({ length: items }, (_, k) => k));
    const [toFirst, toSecond] = [mu + far[a * items + b], mu + far[a * items + c]];
    const odds = (toSecond / toFirst) * Math.exp(disturbed * random.normal());
    const first = odds / (1 + odds);
    for (let call = 0; call < callsOf[way]; call++) {
      stimuli.push(a, b, c);
      const value = Number(random.float() >= first);
      values.push(way === 'soft' ? Number(first < 0.5) : value);
      probabilities.push(first, 1 - first);
    }
  }
  const count = values.length;
  return {
    structure: 'anchored',
    response: { type: 'choice', options: 2 },
    items: Array.from({ length: items }, (_, item) => `${item}`),
    count,
    arity: 3,
    stimuli: Int32Array.from(stimuli),
    values: Float64Array.from(values),
    probabilities: way === 'soft' ? Float64Array.from(probabilities) : null,
    weights: new Float64Array(count).fill(1),
    holdOut: new Uint8Array(count),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
}

/** Pearson's r of the true and the fitted distances of all pairs. */
async function recovery(geometry: Geometry, table: JudgmentTable, seed: number): Promise<number> {
  const { items, dimensions } = geometry;
  const options = await ckl.options['~standard'].validate({ dimensions, mu, starts: 2 });
  if (options.issues) throw new Error(options.issues[0].message);
  const make = ckl.create as (...args: unknown[]) => Embedder | Promise<Embedder>;
  const embedder = await make(options.value, clockService, filesService('.'));
  const random = randomService(seed);
  const { values } = await fitTable(embedder, table, { kernels, random, signal, log });
  const fitted = squares({ items, dimensions, values: Float64Array.from(values) });
  const truth = squares(geometry);
  const pairs = Array.from(truth.keys()).filter((at) => at % items > Math.floor(at / items));
  return pearson(
    pairs.map((at) => Math.sqrt(truth[at])),
    pairs.map((at) => Math.sqrt(fitted[at])),
  );
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let k = 0; k < x.length; k++) {
    xy += (x[k] - mx) * (y[k] - my);
    xx += (x[k] - mx) ** 2;
    yy += (y[k] - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

const median = (of: readonly number[]) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)];

/** Calls at which a curve first reaches `wanted`, between its points by straight lines in log calls. */
function callsTo(curve: readonly (readonly [number, number])[], wanted: number): number | null {
  for (let k = 0; k < curve.length; k++) {
    const [calls, reached] = curve[k];
    if (reached < wanted) continue;
    if (k === 0) return calls;
    const [before, low] = curve[k - 1];
    return before * (calls / before) ** ((wanted - low) / (reached - low));
  }
  return null;
}

const few = [125, 250, 500, 1000, 2000, 4000, 8000];
const many = few.map((calls) => 8 * calls);
for (const [items, dimensions, grid, disturbed] of [
  [30, 2, few, 0],
  [30, 2, few, 1],
  [30, 2, few, 2],
  [128, 5, many, 1],
  [128, 5, many, 2],
] as const) {
  const curves = new Map<Way, (readonly [number, number])[]>();
  for (const way of ['sampled', 'repeated', 'soft'] as const) {
    const curve: (readonly [number, number])[] = [];
    for (const calls of grid) {
      const found: number[] = [];
      for (let seed = 1; seed <= seeds; seed++) {
        const random = randomService(seed).fork('geometry');
        const values = Float64Array.from({ length: items * dimensions }, () => random.normal());
        const geometry = { items, dimensions, values };
        const table = asked(geometry, { calls, way, disturbed, seed });
        found.push(await recovery(geometry, table, seed));
      }
      curve.push([calls, median(found)]);
    }
    curves.set(way, curve);
  }
  console.log(
    `\n${items} items, normal in ${dimensions} dimensions, log odds disturbed by ${disturbed}, median of ${seeds} seeds\n`,
  );
  console.log('| calls | one answer a trial | five | probabilities | these save |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const [k, calls] of grid.entries()) {
    const cells = [...curves.values()].map((curve) => curve[k][1].toFixed(3));
    const soft = callsTo(curves.get('soft')!, curves.get('sampled')![k][1]);
    const least = soft === grid[0] && k > 0 ? 'more than ' : '';
    const saved =
      k === 0 || soft === null ? '' : `${least}${Math.round(100 * (1 - soft / calls))} %`;
    console.log(`| ${calls} | ${cells.join(' | ')} | ${saved} |`);
  }
}
await kernels.dispose();
