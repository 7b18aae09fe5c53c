import { z } from 'zod';
import { useMapping } from './use-mapping.ts';

/** The long form of an analysis. */
export const analysisMapping = useMapping('analysis', {
  outcome: z
    .strictObject({
      metric: z.string().optional().describe('Id of a metric; by default every one'),
      reference: z.string().optional().describe('Id of a reference; by default every one'),
      embedder: z.string().optional().describe('Id of an embedder; by default every one'),
    })
    .optional()
    .describe('Which scores are explained'),
});
