import type { Component } from '../contract/component.ts';
import type { Experiment } from '../contract/experiment.ts';
import type { RunRecord } from '../contract/run-record.ts';
import type { Registry } from '../contract/registry.ts';
import { multiplicityCitations } from '../statistic/multiplicity-citations.ts';
import { workEntry } from './work-entry.ts';

const keyOf = (entry: string) => /^@\w+\{([^,\s]+),/.exec(entry)?.[1] ?? entry;

/**
 * BibTeX entries of the works an experiment names, of the components it used, of the backends that ran
 * and of how declared families are adjusted: one a key (the first counts), sorted by key.
 */
export function citesOf(
  experiment: Experiment,
  registry: Registry,
  kernels: RunRecord['kernels'],
): readonly string[] {
  const { design } = experiment;
  const used = {
    stimuli: design ? [design.stimuli] : [],
    task: design ? [design.task] : [],
    sampler: design ? [design.trials] : [],
    provider: [...experiment.models, ...(experiment.naming ? [experiment.naming] : [])],
    reference: experiment.references,
    embedder: experiment.embedders,
    metric: experiment.metrics,
    ingredients: experiment.ingredients,
    analysis: experiment.analyses,
    reporter: experiment.reporters,
    kernel: kernels.map(({ backend }) => ({ use: backend })),
  } satisfies Record<Component['kind'], readonly { readonly use: string }[]>;
  const components = registry
    .list()
    .filter(({ component: { kind, name } }) => used[kind].some(({ use }) => use === name))
    .flatMap(({ component }) => component.cites ?? []);
  const adjusted = experiment.analyses.some(({ family }) => family) ? multiplicityCitations : [];
  const entries = [...experiment.cites.map(workEntry), ...components, ...adjusted];
  return [...Map.groupBy(entries, keyOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [entry]]) => entry);
}
