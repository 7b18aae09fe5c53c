import { z } from 'zod';

/** What a file may say of a column: how to read its cells, and what its numbers are. */
export const columnSchema = z.strictObject({
  type: z
    .enum(['number', 'boolean', 'category'])
    .optional()
    .describe('What its cells are, boolean: true or false, yes or no; by default inferred'),
  unit: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('Unit of its numbers, e.g. billion parameters; axes of figures name it'),
  scale: z
    .enum(['linear', 'log'])
    .optional()
    .describe('log: its numbers, all above 0, are compared by their logarithm; by default linear'),
});
