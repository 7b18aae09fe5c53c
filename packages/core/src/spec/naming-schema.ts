import { z } from 'zod';
import { limitsSchema } from './limits-schema.ts';
import { priceSchema } from './price-schema.ts';
import { useMapping } from './use-mapping.ts';

/** The long form of `naming`. */
export const namingMapping = useMapping(
  'provider',
  {
    top: z.int().min(1).max(100).default(12).describe('Concepts shown that have most of it'),
    bottom: z.int().min(0).max(100).default(12).describe('Concepts shown that have least of it'),
    dimensions: z
      .int()
      .min(1)
      .max(300)
      .default(100)
      .describe('Dimensions of an embedding that are named at most, by weight'),
    price: priceSchema.optional(),
    limits: limitsSchema.optional().describe('How hard it may be asked'),
  },
  true,
);
