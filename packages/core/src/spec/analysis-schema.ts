import { z } from 'zod';
import { namePattern } from './name-pattern.ts';
import { useMapping } from './use-mapping.ts';

const familyName = z.string().regex(namePattern);

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
  family: z
    .union([
      familyName,
      z.strictObject({
        name: familyName.describe('Its name'),
        tables: z
          .array(z.string().min(1).max(200))
          .min(1)
          .optional()
          .describe(
            'Tables of the analysis whose tests count; by default those that ask its question, not those that test it again, such as pairs after an ANOVA',
          ),
      }),
    ])
    .optional()
    .describe(
      'Family of tests: p values of all analyses that name it are adjusted together, over all their outcomes; by default over each table',
    ),
});
