// How often the intervals of Procrustes R² hold what they estimate. "These concepts": the expected
// score over draws of the judgments, beside the bootstrap's own percentiles on the same refits. "New
// concepts": the expected score over draws of concepts and judgments, beside the jackknife alone.
// npm run bench:coverage -- [simulations] [items] [dimensions] [trials] [bootstraps]
import {
  answerTrials,
  clockService,
  fixedInterval,
  fitTable,
  quantile,
  randomService,
  representationOf,
  newConceptsInterval,
  resampleJudgments,
  scorePair,
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

const items = Array.from({ length: n }, (_, i) => `i${i}`);

function world(random: typeof root) {
  const values = Float64Array.from({ length: n * d }, () => random.normal());
  const vectors = { dimensions: d, values, similarity: 'euclidean' as const, law: null };
  const near = (a: number, b: number) => {
    let sum = 0;
    for (let k = 0; k < d; k++) sum -= (values[a * d + k] - values[b * d + k]) ** 2;
    return sum;
  };
  return { reference: { items, vectors, rdm: null, labels: null, judgments: null }, near };
}

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

async function simulate(random: typeof root, { reference, near }: ReturnType<typeof world>) {
  const embed = async (table: JudgmentTable, fork: typeof root) =>
    representationOf(await fitTable(embedder, table, { kernels, random: fork, signal, log }), null);
  const table = answerTrials(design(random), near, 'deterministic', 0.2, random);
  const pair = await scorePair(procrustes, await embed(table, random), reference, {
    kernels,
    random,
    permutations: 0,
  });
  // Every row a group of its own.
  const places = Uint32Array.from({ length: trials + 1 }, (_, row) => row);
  const groups = { count: trials, offsets: places, rows: places.subarray(0, trials) };
  const draws: number[] = [];
  for (let b = 0; b < bootstraps; b++) {
    const fork = random.fork(`b${b}`);
    const again = await embed(resampleJudgments(table, groups, fork), fork);
    draws.push(await procrustes.score(again, reference, kernels));
  }
  const estimate = pair.score.value!;
  const fixed = fixedInterval(estimate, draws, '');
  const sorted = draws.toSorted((a, b) => a - b);
  return {
    estimate,
    fixed: fixed.value!,
    percentiles: { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) },
    jackknife: pair.generalisation.value!,
    added: newConceptsInterval(estimate, pair.generalisation, fixed).value!,
  };
}

type Simulated = Awaited<ReturnType<typeof simulate>>;

async function coverage(name: string, worlds: (s: number) => ReturnType<typeof world>) {
  const runs: Simulated[] = [];
  for (let s = 0; s < simulations; s++) {
    runs.push(await simulate(root.fork(`${name}/${s}`), worlds(s)));
  }
  const estimand = runs.reduce((sum, run) => sum + run.estimate, 0) / runs.length;
  const held = (kind: Exclude<keyof Simulated, 'estimate'>) => {
    const inside = runs.filter((run) => run[kind].low <= estimand && estimand <= run[kind].high);
    return `${((100 * inside.length) / runs.length).toFixed(1)} %`;
  };
  return { estimand: estimand.toFixed(4), held };
}

console.log(`${simulations} simulations, n ${n}, d ${d}, ${trials} trials, ${bootstraps} refits`);
const one = world(root.fork('world'));
const these = await coverage('these', () => one);
console.log(`these concepts, expected R² ${these.estimand}`);
console.log(`  score ± t · spread of refits held it in ${these.held('fixed')}`);
console.log(`  percentiles of the refits in ${these.held('percentiles')}`);
const fresh = await coverage('new', (s) => world(root.fork(`world/${s}`)));
console.log(`new concepts, expected R² ${fresh.estimand}`);
console.log(`  jackknife over items plus refits held it in ${fresh.held('added')}`);
console.log(`  jackknife over items alone in ${fresh.held('jackknife')}`);
await kernels.dispose();
