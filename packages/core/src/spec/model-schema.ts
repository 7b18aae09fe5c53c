import { z } from 'zod';
import { answersSchema, deliverySchema, repeatsSchema } from './asking-schema.ts';
import { limitsSchema } from './limits-schema.ts';
import { priceSchema } from './price-schema.ts';
import { useMapping } from './use-mapping.ts';

const scalar = z.union([z.number(), z.boolean(), z.string().max(1000), z.null()]);

/** The long form of a model. */
export const modelMapping = useMapping('provider', {
  ingredients: z
    .record(z.string().regex(/^(?!id$)[A-Za-z_][A-Za-z0-9_.-]{0,99}$/), scalar)
    .optional()
    .describe('Computational properties of the model; null is unknown'),
  repeats: repeatsSchema.optional().describe('Times each trial is asked of this model'),
  answers: answersSchema.optional().describe('How this model answers'),
  delivery: deliverySchema.optional().describe('How this model is asked'),
  price: priceSchema.optional(),
  limits: limitsSchema.optional().describe('How hard this model may be asked'),
  matrix: z
    .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/), z.array(scalar).min(1))
    .optional()
    .describe(
      'Lists whose product makes one model each; a key is an option, `ingredients.x` an ingredient',
    ),
});

export type ModelMapping = z.infer<typeof modelMapping>;
