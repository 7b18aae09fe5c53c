import type { IngredientValue } from '../contract/ingredient-value.ts';
import type { Json } from '../contract/json.ts';
import { fillText } from './fill-text.ts';

/**
 * `${matrix.key}` replaced by the chosen values: a text that is nothing else takes the value with
 * its type, inside a longer text it stands as text.
 */
export function fillMatrix(value: Json, choice: ReadonlyMap<string, IngredientValue>): Json {
  if (typeof value === 'string') {
    const whole = /^\$\{matrix\.([^}]+)\}$/.exec(value)?.[1];
    if (whole !== undefined && choice.has(whole)) return choice.get(whole)!;
    return fillText(value, choice);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => fillMatrix(item, choice));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fillMatrix(inner, choice)]),
  );
}
