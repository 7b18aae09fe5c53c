// How often the 95 % intervals of scores hold what they estimate, by metric. "These concepts": the
// expected score over draws of the judgments, with the percentiles of the same refits beside. "New
// concepts": the expected score over draws of concepts and judgments, with the jackknife alone beside.
// The estimand is the mean over the simulations themselves.
// npm run bench:coverage -- [simulations] [items] [dimensions] [trials] [refits]
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
  type Interval,
  type JudgmentTable,
  type Embedder,
  type KernelBackend,
  type Metric,
  type OptionsSchema,
  unorderedTrials,
} from '@kindred/core';
import { ckl } from '@kindred/embedders';
import { wasm } from '@kindred/kernels';
import { metricsPlugin } from '@kindred/metrics';

const [simulations = 100, n = 40, d = 3, trials = 2000, refits = 20] = process.argv
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
const metric = (name: string, options: object) =>
  make<Metric>(
    metricsPlugin.components.find((one) => one.name === name)!,
    options,
  );
const metrics = new Map([
  ['procrustes', await metric('procrustes', {})],
  ['cka', await metric('cka', {})],
  ['cka debiased', await metric('cka', { estimator: 'debiased' })],
  ['rsa spearman', await metric('rsa', {})],
  ['rsa pearson', await metric('rsa', { correlation: 'pearson' })],
]);
const backend = await make<KernelBackend>(wasm, {});
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

type Simulated = Record<
  'fixed' | 'percentiles' | 'jackknife' | 'added',
  Pick<Interval, 'low' | 'high'>
> & {
  estimate: number;
};

async function simulate(random: typeof root, { reference, near }: ReturnType<typeof world>) {
  const embed = async (table: JudgmentTable, fork: typeof root) =>
    representationOf(await fitTable(embedder, table, { kernels, random: fork, signal, log }), null);
  const table = answerTrials(design(random), near, 'deterministic', 0.2, random);
  const model = await embed(table, random);
  const groups = unorderedTrials(table);
  const again = [];
  for (let b = 0; b < refits; b++) {
    const fork = random.fork(`b${b}`);
    again.push(await embed(resampleJudgments(table, groups, fork), fork));
  }
  const found = new Map<string, Simulated>();
  for (const [name, measure] of metrics) {
    const pair = await scorePair(measure, model, reference, { kernels, random, permutations: 0 });
    const draws: number[] = [];
    for (const one of again) draws.push(await measure.score(one, reference, kernels));
    const estimate = pair.score.value!;
    const fixed = fixedInterval(estimate, draws, '', measure.range);
    const sorted = draws.toSorted((a, b) => a - b);
    found.set(name, {
      estimate,
      fixed: fixed.value!,
      percentiles: { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) },
      jackknife: pair.generalisation.value!,
      added: newConceptsInterval(pair.generalisation, fixed).value!,
    });
  }
  return found;
}

async function coverage(
  title: string,
  worlds: (s: number) => ReturnType<typeof world>,
  kinds: readonly [keyof Simulated, string][],
) {
  const runs: Map<string, Simulated>[] = [];
  for (let s = 0; s < simulations; s++) {
    runs.push(await simulate(root.fork(`${title}/${s}`), worlds(s)));
  }
  console.log(title);
  for (const name of metrics.keys()) {
    const own = runs.map((run) => run.get(name)!);
    const expected = own.reduce((sum, { estimate }) => sum + estimate, 0) / own.length;
    const held = kinds.map(([kind, words]) => {
      const inside = own.filter((one) => {
        const { low, high } = one[kind] as Pick<Interval, 'low' | 'high'>;
        return low <= expected && expected <= high;
      });
      return `${words} ${((100 * inside.length) / own.length).toFixed(1)} %`;
    });
    console.log(`  ${name.padEnd(13)} expected ${expected.toFixed(4)}; ${held.join('; ')}`);
  }
}

console.log(`${simulations} simulations, n ${n}, d ${d}, ${trials} trials, ${refits} refits`);
const one = world(root.fork('world'));
await coverage('these concepts', () => one, [
  ['fixed', 'score ± t · spread of refits held it in'],
  ['percentiles', 'their percentiles in'],
]);
await coverage('new concepts', (s) => world(root.fork(`world/${s}`)), [
  ['added', 'the wider of jackknife and refits held it in'],
  ['jackknife', 'jackknife alone in'],
]);
await kernels.dispose();
