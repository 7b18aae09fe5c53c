import type { Experiment } from '../../contract/experiment.ts';
import type { PlanNaming } from '../../contract/plan-naming.ts';
import type { Plan } from '../../contract/plan.ts';
import { unpricedModels } from './unpriced-models.ts';

/** What a reader of the plan should know before paying. */
export function planWarnings(
  models: Plan['models'],
  naming: PlanNaming | null,
  budget: Experiment.Budget,
): string[] {
  const asked = models.filter(({ basis }) => basis === 'judgments');
  const warnings = asked
    .filter(({ repeats, capabilities }) => repeats > 1 && capabilities.deterministic)
    .map(
      ({ id, repeats }) =>
        `Model "${id}" always answers the same: ${repeats} repeats say nothing about its reliability.`,
    );
  const unpriced = unpricedModels([...models, ...(naming ? [naming] : [])], budget);
  if (unpriced.length > 0) {
    warnings.push(
      `The price of ${unpriced.join(', ')} is not known, so no run is begun under a budget of dollars: add "price".`,
    );
  }
  const short = asked.flatMap(({ id: model, precision }) =>
    (precision?.embedders ?? [])
      .filter(({ training, needed }) => training < needed)
      .map((one) => ({ model, ...one })),
  );
  for (const [id, poor] of Map.groupBy(short, ({ id }) => id)) {
    const { training, needed } = poor.reduce((a, b) => (b.training < a.training ? b : a));
    warnings.push(
      `Embedder "${id}": ${training} training trials are fewer than d · n · log2 n = ${needed} (models ${poor.map(({ model }) => model).join(', ')}); their embeddings are poorly determined.`,
    );
  }
  return warnings;
}
