import type { Experiment } from '@kindred/core';
import picomatch from 'picomatch';
import { usageError } from '../terminal/usage-error.ts';

// A list of globs takes what any of them does, so that of two with "!" before them each would take what
// the other leaves out; "!(a|b)" says it.
const form = { nonegate: true };

/** An experiment of some of its models, and what that leaves out beside them, as sentences. */
export interface Chosen {
  readonly experiment: Experiment;
  readonly notes: readonly string[];
}

/**
 * The experiment with those of its models whose ids match one of the globs: every stage then works for
 * them only. A reference that is a model left out, or the only one left, goes with it, and so does what
 * would be compared with nothing else. A glob that matches no model is wrong usage.
 */
export function chooseModels(experiment: Experiment, globs: readonly string[]): Chosen {
  const ids = experiment.models.map(({ id }) => id);
  for (const glob of globs) {
    const matches = picomatch(glob, form);
    if (ids.some((id) => matches(id))) continue;
    const there = ids.length === 0 ? 'It has none' : `It has: ${ids.join(', ')}`;
    throw usageError(`--models ${JSON.stringify(glob)} is no model of the experiment. ${there}.`);
  }
  const chosen = picomatch(globs, form);
  const models = experiment.models.filter(({ id }) => chosen(id));
  const references = experiment.references.filter((use) => {
    const model = modelOf(use);
    const isLeft = models.some(({ id }) => id === model);
    // A model that the file does not have either is told of by the plan.
    return model === null || !ids.includes(model) || (isLeft && models.length > 1);
  });
  const kept = new Set(references.map(({ id }) => id));
  const lost = experiment.references.filter(({ id }) => !kept.has(id));
  const metrics = experiment.metrics
    .map((metric) => ({ metric, against: metric.against.filter((id) => kept.has(id)) }))
    .filter(({ metric, against }) => against.length > 0 || metric.against.length === 0)
    .map(({ metric, against }) => ({ ...metric, against }));
  return {
    experiment: {
      ...experiment,
      models,
      references,
      metrics: references.length > 0 ? metrics : [],
    },
    notes: lost.map(
      (use) =>
        `Nothing is compared with reference "${use.id}": --models leaves out the model "${modelOf(use)}", or every other.`,
    ),
  };
}

function modelOf({ use, with: given }: Experiment['references'][number]): string | null {
  return use === 'model' && typeof given.model === 'string' ? given.model : null;
}
