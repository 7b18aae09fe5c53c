/** A computational property of a model. Null is unknown, never zero. */
export type IngredientValue = number | boolean | string | null;
