// How often the 95 % intervals of scores hold what they estimate, by metric. "These concepts": the
// expected score over draws of the judgments, with the percentiles of the same refits beside. "New
// concepts": the expected score over draws of concepts and judgments, with the jackknife alone beside.
// The estimand is the mean over the simulations themselves. `geometry` and `dimensions` are metrics
// of fitted embeddings, `choices` those of choices.
// npm run bench:coverage -- [simulations] [items] [dimensions] [trials] [refits] [set] [estimand]
import { randomService, type Embedder, type KernelBackend, type Metric } from '@kindred/core';
import { ckl } from '@kindred/embedders';
import { wasm } from '@kindred/kernels';
import { metricsPlugin } from '@kindred/metrics';
import { choiceScores } from './choice-scores.ts';
import { fittedScores } from './fitted-scores.ts';
import { makeComponent } from './make-component.ts';
import type { SimulatedScore, Simulation } from './simulation.ts';
import { tellCoverage } from './tell-coverage.ts';
import { drawWorld } from './world.ts';

const sets: Record<string, readonly [string, string, object][]> = {
  geometry: [
    ['procrustes', 'procrustes', {}],
    ['cka', 'cka', {}],
    ['cka debiased', 'cka', { estimator: 'debiased' }],
    ['rsa spearman', 'rsa', {}],
    ['rsa pearson', 'rsa', { correlation: 'pearson' }],
  ],
  dimensions: [
    ['linear-predictivity r', 'linear-predictivity', {}],
    ['linear-predictivity R²', 'linear-predictivity', { statistic: 'r2' }],
    ['dimension-match', 'dimension-match', {}],
    ['category-purity', 'category-purity', {}],
  ],
  choices: [
    ['odd-one-out-accuracy', 'odd-one-out-accuracy', {}],
    ['triplet-loss', 'triplet-loss', {}],
    ['triplet-accuracy', 'triplet-accuracy', {}],
    ['agreement', 'choice-agreement', { statistic: 'agreement' }],
    ['agreement, κ', 'choice-agreement', {}],
  ],
};

const args = process.argv.slice(2);
const [simulations = 100, items = 40, dimensions = 3, trials = 2000, draws = 20] = args
  .slice(0, 5)
  .map(Number);
const [set = 'geometry', only = 'both'] = args.slice(5);
const signal = new AbortController().signal;
const backend = await makeComponent<KernelBackend>(wasm, {});
const kernels = await backend.open({ threads: 0, signal, kernels: [] });
const random = randomService(11);
const simulation: Simulation = {
  simulations,
  items,
  dimensions,
  trials,
  draws,
  kernels,
  random,
  signal,
};
const embedder = await makeComponent<Embedder>(ckl, { dimensions });
const metrics = new Map<string, Metric>();
for (const [label, name, options] of sets[set]) {
  const component = metricsPlugin.components.find((one) => one.name === name)!;
  metrics.set(label, await makeComponent<Metric>(component, options));
}

const estimands = {
  'these concepts': ['these concepts', 'percentiles'],
  'new concepts': ['new concepts', 'jackknife alone'],
};
console.log(
  `${set}: ${simulations} simulations, ${items} items, ${dimensions} dimensions, ${trials} trials, ${draws} refits`,
);
const one = drawWorld(items, dimensions, random.fork('world'));
for (const [estimand, kinds] of Object.entries(estimands)) {
  if (only !== 'both' && only !== estimand.split(' ')[0]) continue;
  const runs: ReadonlyMap<string, SimulatedScore>[] = [];
  for (let s = 0; s < simulations; s++) {
    const world =
      estimand === 'these concepts' ? one : drawWorld(items, dimensions, random.fork(`world/${s}`));
    const fork = random.fork(`${estimand}/${s}`);
    runs.push(
      set === 'choices'
        ? await choiceScores(simulation, metrics, world, fork, estimand as keyof typeof estimands)
        : await fittedScores(simulation, embedder, metrics, world, fork),
    );
  }
  tellCoverage(estimand, kinds, runs);
}
await kernels.dispose();
