import { z } from 'zod';
import { columnSchema } from './column-schema.ts';

const column = z.string().min(1).max(200);

/** Models that are scored already. */
export const tableSchema = z.strictObject({
  path: z
    .string()
    .min(1)
    .max(1000)
    .describe(
      'CSV or TSV file with one row a model, relative to the file that says so; empty cells, NA, N/A and NaN are unknown',
    ),
  id: column.default('id').describe('Column that names the models'),
  outcome: z
    .union([column, z.array(column).min(1)])
    .describe('Column of scores to explain, or several'),
  columns: z
    .record(column, columnSchema)
    .default({})
    .describe('Types, units and scales of columns; those not named are read as they look'),
});
