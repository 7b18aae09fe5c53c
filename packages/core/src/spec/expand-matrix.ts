import type { IngredientValue } from '../contract/ingredient-value.ts';
import type { Json } from '../contract/json.ts';
import { fillMatrix } from './fill-matrix.ts';
import { fillText } from './fill-text.ts';
import type { ModelMapping } from './model-schema.ts';

const INGREDIENT = 'ingredients.';

/**
 * One model for each element of the product of the matrix's lists, the last list varying fastest. A
 * key is an option, or with `ingredients.` before it an ingredient; a key that `with` itself mentions
 * as `${matrix.key}` stands only there. Ids that mention no key get the values as a suffix. A model
 * without a matrix is returned alone.
 */
export function expandMatrix(model: ModelMapping): ModelMapping[] {
  const { matrix, ...rest } = model;
  if (matrix === undefined) return [rest];
  const placed = JSON.stringify(rest.with ?? {});
  const own = rest.id ?? rest.use;
  const named = own.includes('${matrix.');
  return product(Object.entries(matrix)).map((choice) => {
    const filled = fillMatrix(rest as Json, choice) as ModelMapping;
    const options: Record<string, unknown> = { ...filled.with };
    const ingredients = { ...filled.ingredients };
    for (const [key, value] of choice) {
      if (key.startsWith(INGREDIENT)) ingredients[key.slice(INGREDIENT.length)] = value;
      else if (!placed.includes(`\${matrix.${key}}`)) options[key] = value;
    }
    const suffix = named ? '' : [...choice.values()].map((value) => `-${String(value)}`).join('');
    const id = fillText(own, choice) + suffix.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
    return { ...filled, id, use: fillText(rest.use, choice), with: options, ingredients };
  });
}

function product(
  lists: readonly (readonly [string, readonly IngredientValue[]])[],
): ReadonlyMap<string, IngredientValue>[] {
  let choices: [string, IngredientValue][][] = [[]];
  for (const [key, values] of lists) {
    choices = choices.flatMap((choice) =>
      values.map((value): [string, IngredientValue][] => [...choice, [key, value]]),
    );
  }
  return choices.map((choice) => new Map(choice));
}
