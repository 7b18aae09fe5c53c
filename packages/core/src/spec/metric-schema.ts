import { z } from 'zod';
import { useMapping } from './use-mapping.ts';

/** The long form of a metric. */
export const metricMapping = useMapping('metric', {
  against: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('Ids of the references it is computed against; by default all'),
});
