import { columnSchema, defineIngredients, z } from '@kindred/core';

/** Units and scales of ingredients that others give, those on models' lines too. */
export const columns = defineIngredients({
  name: 'columns',
  summary: 'Units and scales of ingredients, wherever their values come from.',
  options: z.strictObject({
    columns: z
      .record(z.string().min(1).max(200), columnSchema.omit({ type: true }))
      .describe('By ingredient: `unit`, as its axes name it, and `scale`, linear or log.'),
  }),
  create: ({ columns: facts }) => ({ columns: facts, read: async () => ({}) }),
});
