import type { Analysis } from '../../contract/analysis.ts';
import type { Experiment } from '../../contract/experiment.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { nearestName } from '../../contract/nearest-name.ts';

/**
 * Analyses that name an ingredient no model has: `ANALYSIS_NO_INGREDIENT`. Where an `ingredients`
 * component fills in more of them, what there will be is known only when it is read.
 */
export function analysisMisfits(
  { models, ingredients, analyses }: Experiment,
  made: ReadonlyMap<string, Analysis>,
): KindredError[] {
  if (ingredients.length > 0) return [];
  const known = [...new Set(models.flatMap((model) => Object.keys(model.ingredients)))];
  return analyses.flatMap((use) =>
    (made.get(use.id)?.ingredients ?? [])
      .filter((name) => !known.includes(name))
      .map((name) => {
        const near = nearestName(name, known);
        const hint =
          near === null ? `Known: ${known.join(', ') || 'none'}.` : `Did you mean "${near}"?`;
        const message = `Analysis "${use.use}" asks for the ingredient "${name}", which no model has. ${hint}`;
        return new KindredError('ANALYSIS_NO_INGREDIENT', message, { location: use.at });
      }),
  );
}
