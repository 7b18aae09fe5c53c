import { mixedNotes } from '../../service/frame/mixed-notes.ts';
import { ingredientFrame } from '../ingredient-frame.ts';
import { ingredientSources } from '../ingredient-sources.ts';
import type { RunContext } from '../run-context.ts';

/**
 * Opens the sources of ingredients, so that a file that is not there is told before anybody is asked,
 * and holds what is said of columns against the ingredients on models' lines. Warns of an ingredient
 * that is a number on most lines and text on a few.
 */
export async function checkIngredients(ctx: RunContext): Promise<void> {
  const { facts } = await ingredientSources(ctx);
  const rows = ctx.experiment.models.map(({ id, ingredients }) => ({
    id,
    value: null,
    ingredients,
  }));
  const frame = ingredientFrame('', rows, facts);
  // Where no line has a number without quotes, its author writes categories.
  const words = frame.columns.flatMap(({ name }) =>
    rows.some(({ ingredients }) => typeof ingredients[name] === 'number') ? [] : [name],
  );
  for (const note of mixedNotes(frame, words)) {
    ctx.emit({ type: 'warning', message: `Ingredients of models: ${note}` });
  }
}
