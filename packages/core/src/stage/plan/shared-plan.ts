import { kindredVersion } from '../../contract/kindred-version.ts';
import type { Plan } from '../../contract/plan.ts';
import { nearFamilies } from '../family/near-families.ts';
import type { RunContext } from '../run-context.ts';
import { checkIngredients } from './check-ingredients.ts';
import { planComponents } from './plan-components.ts';

type Shared =
  | 'experiment'
  | 'seed'
  | 'versions'
  | 'ingredients'
  | 'analyses'
  | 'reporters'
  | 'inference'
  | 'warnings';

/** What a plan says whether models are asked or read from a table. */
export async function sharedPlan(ctx: RunContext): Promise<Pick<Plan, Shared>> {
  const { experiment, registry } = ctx;
  await checkIngredients(ctx);
  const analyses = await planComponents(ctx, 'analysis', experiment.analyses);
  return {
    experiment: experiment.experiment,
    seed: experiment.seed,
    versions: {
      kindred: kindredVersion,
      ...Object.fromEntries(registry.plugins.map(({ name, version }) => [name, version])),
    },
    ingredients: await planComponents(ctx, 'ingredients', experiment.ingredients),
    analyses: analyses.map((analysis, at) => {
      const { family } = experiment.analyses[at];
      return { ...analysis, ...(family && { family }) };
    }),
    reporters: await planComponents(ctx, 'reporter', experiment.reporters),
    inference: experiment.inference,
    warnings: nearFamilies(experiment.analyses).map(({ message }) => message),
  };
}
