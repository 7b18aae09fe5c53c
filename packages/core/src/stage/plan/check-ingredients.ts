import { ingredientFrame } from '../ingredient-frame.ts';
import { ingredientSources } from '../ingredient-sources.ts';
import type { RunContext } from '../run-context.ts';

/**
 * Opens the sources of ingredients, so that a file that is not there is told before anybody is asked,
 * and holds what is said of columns against the ingredients on models' lines.
 */
export async function checkIngredients(ctx: RunContext): Promise<void> {
  const { facts } = await ingredientSources(ctx);
  const rows = ctx.experiment.models.map(({ id, ingredients }) => ({
    id,
    value: null,
    ingredients,
  }));
  ingredientFrame('', rows, facts);
}
