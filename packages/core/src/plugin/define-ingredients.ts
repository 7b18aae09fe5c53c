import type { IngredientSource } from '../contract/ingredient-source.ts';
import { definer } from './definer.ts';

/** Declares where ingredients of models are read from. */
export const defineIngredients = definer<'ingredients', IngredientSource>('ingredients');
