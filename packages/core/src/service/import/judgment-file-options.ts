import { z } from 'zod';

const name = z.string().min(1);

/** Options of components that read a file of judgments; see TrialRecordOptions for their meaning. */
export const judgmentFileOptions = {
  path: name.describe('CSV, TSV, .npy or text file, one judgment a row.'),
  columns: z
    .strictObject({
      stimuli: z.array(name).min(2).max(3).describe('One column a stimulus, the anchor first.'),
      choice: name.optional().describe('Column with the chosen stimulus (the odd one).'),
      value: name.optional().describe('Column with the 0-based place of the choice.'),
      reply: name.optional().describe("Column with a raw reply, read by the task's parser."),
      participant: name.optional().describe('Column with who answered.'),
      weight: name.optional().describe('Column with weights, at least 0.'),
    })
    .optional()
    .describe("Names of columns; not needed for kindred's own, salmon's and THINGS files."),
  orderKnown: z
    .boolean()
    .optional()
    .describe('Whether the columns of stimuli are in the order shown.'),
  replyAfter: name
    .optional()
    .describe('Keeps of a transcript what follows the last line equal to this.'),
  prompt: name
    .max(1000)
    .optional()
    .describe(
      'How the prompt in a transcript lists the stimuli, e.g. "{anchor}: {first} or {second}?"; tells the order shown.',
    ),
};
