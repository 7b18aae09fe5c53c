import type { IngredientValue } from '../contract/ingredient-value.ts';

/** A text with every `${matrix.key}` replaced by the chosen value. */
export function fillText(text: string, choice: ReadonlyMap<string, IngredientValue>): string {
  return text.replaceAll(/\$\{matrix\.([^}]+)\}/g, (written, key: string) =>
    choice.has(key) ? String(choice.get(key)) : written,
  );
}
