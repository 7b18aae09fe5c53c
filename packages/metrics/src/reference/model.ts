import { defineReference, z } from '@kindred/core';

/** Another model of the same experiment as a reference. */
export const model = defineReference({
  name: 'model',
  summary: 'Another model of this experiment.',
  options: z.strictObject({
    model: z.string().min(1).describe('The id of a model under `models:`.'),
  }),
  create: ({ model: id }) => ({
    models: [id],
    async load(ctx) {
      const representation = await ctx.model(id);
      const known = new Set(representation.items);
      const missing = ctx.stimuli.filter((one) => !known.has(one.id)).length;
      return {
        representation,
        provenance: { source: `model "${id}" of this experiment` },
        notes:
          missing === 0
            ? []
            : [`Model "${id}" says nothing of ${missing} ${missing === 1 ? 'item' : 'items'}.`],
      };
    },
  }),
});
