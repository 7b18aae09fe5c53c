import { defineAnalysis, multiplicityCitations, z } from '@kindred/core';
import { compareStages } from './compare-stages.ts';

/** Post-training stages as ordered contrasts within lineages. */
export const stages = defineAnalysis({
  name: 'stages',
  summary:
    'What each stage of training changes in the outcome within a lineage of models, and the trend.',
  cites: [...multiplicityCitations],
  options: z.strictObject({
    stage: z.string().describe('Ingredient that names the stage of training.'),
    order: z
      .array(z.string())
      .min(2)
      .refine((order) => new Set(order).size === order.length, 'a stage can stand here only once')
      .describe('Stages from first to last, e.g. `[base, sft, dpo]`; rows of others are left out.'),
    lineage: z
      .string()
      .describe(
        'Ingredient that names what a model descends from, so that stages are compared within it.',
      ),
  }),
  create: (options) => ({
    inputs: ['table'],
    ingredients: [options.stage, options.lineage],
    run: async (frame, { outcome }) => compareStages(frame, outcome, options),
  }),
});
