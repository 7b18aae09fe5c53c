import type { ComponentKind, Experiment, Use } from '@kindred/core';

/** Every filled slot of an experiment with the kind of component it wants, in the file's order. */
export function slots(experiment: Experiment): readonly (readonly [ComponentKind, Use])[] {
  const all = (kind: ComponentKind, uses: readonly Use[]) =>
    uses.map((use) => [kind, use] as const);
  const { design } = experiment;
  return [
    ...(design
      ? ([
          ['stimuli', design.stimuli],
          ['task', design.task],
          ['sampler', design.trials],
        ] as const)
      : []),
    ...all('provider', experiment.models),
    ...all('reference', experiment.references),
    ...all('embedder', experiment.embedders),
    ...all('provider', experiment.naming ? [experiment.naming] : []),
    ...all('metric', experiment.metrics),
    ...all('ingredients', experiment.ingredients),
    ...all('analysis', experiment.analyses),
    ...all('reporter', experiment.reporters),
    ...all('kernel', experiment.kernels),
  ];
}
