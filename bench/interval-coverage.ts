// How often the fixed-concept interval of Procrustes R² holds its estimand, the expected score over
// draws of the judgments, against the bootstrap's own percentiles on the same refits.
// npm run bench:coverage -- [simulations] [items] [dimensions] [trials] [bootstraps]
import {
  answerTrials,
  clockService,
  fixedInterval,
  fitTable,
  quantile,
  randomService,
  representationOf,
  resampleJudgments,
  type JudgmentTable,
  type Embedder,
  type KernelBackend,
  type Metric,
  type OptionsSchema,
} from '@kindred/core';
import { ckl } from '@kindred/embedders';
import { js } from '@kindred/kernels';
import { metricsPlugin } from '@kindred/metrics';

const [simulations = 100, n = 40, d = 3, trials = 2000, bootstraps = 20] = process.argv
  .slice(2)
  .map(Number);
const root = randomService(11);
const signal = new AbortController().signal;
const log = { debug() {}, info() {}, warn() {} };

async function make<T>(
  component: { options: OptionsSchema; create: (...args: never[]) => unknown },
  options: object,
) {
  const checked = await component.options['~standard'].validate(options);
  if (checked.issues) throw new Error(checked.issues[0].message);
  return (await component.create(checked.value as never, clockService as never)) as T;
}

const embedder = await make<Embedder>(ckl, { dimensions: d });
const procrustes = await make<Metric>(
  metricsPlugin.components.find(({ name }) => name === 'procrustes')!,
  {},
);
const backend = await make<KernelBackend>(js, {});
const kernels = await backend.open({ threads: 0, signal, kernels: [] });

const truth = randomService(5);
const values = Float64Array.from({ length: n * d }, () => truth.normal());
const items = Array.from({ length: n }, (_, i) => `i${i}`);
const vectors = { dimensions: d, values, similarity: 'euclidean' as const, law: null };
const reference = { items, vectors, rdm: null, labels: null, judgments: null };
const near = (a: number, b: number) => {
  let sum = 0;
  for (let k = 0; k < d; k++) sum -= (values[a * d + k] - values[b * d + k]) ** 2;
  return sum;
};

function design(random: typeof root): JudgmentTable {
  const stimuli = new Int32Array(trials * 3);
  const ids = Int32Array.from(items, (_, i) => i);
  for (let t = 0; t < trials; t++) stimuli.set(random.shuffle(ids.slice()).subarray(0, 3), t * 3);
  return {
    structure: 'anchored',
    response: { type: 'choice', options: 2 },
    items,
    count: trials,
    arity: 3,
    stimuli,
    values: new Float64Array(trials),
    probabilities: null,
    weights: new Float64Array(trials).fill(1),
    holdOut: new Uint8Array(trials),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
}

const scoreOf = async (table: JudgmentTable, random: typeof root) => {
  const embedding = await fitTable(embedder, table, { kernels, random, signal, log });
  return procrustes.score(representationOf(embedding, null), reference, kernels);
};

const runs: { estimate: number; draws: number[] }[] = [];
for (let s = 0; s < simulations; s++) {
  const random = root.fork(`${s}`);
  const table = answerTrials(design(root.fork('design')), near, 'deterministic', 0.2, random);
  const groups = Array.from({ length: trials }, (_, row) => [row]);
  const estimate = await scoreOf(table, random);
  const draws: number[] = [];
  for (let b = 0; b < bootstraps; b++) {
    const fork = random.fork(`b${b}`);
    draws.push(await scoreOf(resampleJudgments(table, groups, fork), fork));
  }
  runs.push({ estimate, draws });
}
await kernels.dispose();

const estimand = runs.reduce((sum, run) => sum + run.estimate, 0) / runs.length;
const held = (low: number, high: number) => low <= estimand && estimand <= high;
const spread = runs.filter(({ estimate, draws }) => {
  const { low, high } = fixedInterval(estimate, draws, '').value!;
  return held(low, high);
}).length;
const percentile = runs.filter(({ draws }) => {
  const sorted = draws.toSorted((a, b) => a - b);
  return held(quantile(sorted, 0.025), quantile(sorted, 0.975));
}).length;
console.log(`${simulations} simulations, n ${n}, d ${d}, ${trials} trials, ${bootstraps} refits`);
console.log(`expected R² ${estimand.toFixed(4)}`);
console.log(`score ± t · spread of refits: ${((100 * spread) / simulations).toFixed(1)} % hold it`);
console.log(`percentiles of the refits:    ${((100 * percentile) / simulations).toFixed(1)} %`);
