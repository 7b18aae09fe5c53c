import {
  counted,
  contentHash,
  defineReference,
  Files,
  judgmentFileOptions,
  judgmentTable,
  KindredError,
  leftOutNote,
  z,
} from '@kindred/core';
import { emptyRepresentation } from './empty-representation.ts';
import { fileStimulusFinder } from './file-stimulus-finder.ts';
import { readFileJudgments } from './read-file-judgments.ts';

const { path, columns, orderKnown } = judgmentFileOptions;

/**
 * Judgments somebody made elsewhere, people's or a model's, as a reference. Rows with a stimulus the
 * experiment does not have are left out and counted; participants stay known where the file names
 * them.
 */
export const judgmentsFile = defineReference({
  name: 'judgments-file',
  summary: 'Recorded judgments, of people or anybody, from a .csv, .tsv, .npy or text file.',
  options: z.strictObject({
    path,
    structure: z
      .enum(['anchored', 'odd-one-out'])
      .describe('What was asked: which option is nearer the anchor, or which is the odd one out.'),
    names: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe(
        'A text file of one id or word a line, to which whole numbers in the file point from 0; null: they are places in the stimulus set.',
      ),
    columns: columns
      .unwrap()
      .omit({ reply: true })
      .optional()
      .describe("Names of columns; not needed for kindred's own, salmon's and THINGS files."),
    orderKnown,
    source: z
      .string()
      .nullable()
      .default(null)
      .describe('Whose judgments these are and where they came from, for the report.'),
    origin: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe(
        'Name of the collection these belong to, e.g. things; null: its own. A score of a transform learnt from judgments of the same name says so.',
      ),
  }),
  needs: [Files],
  create: (
    { path: file, structure, names, columns: named, orderKnown: known, source, origin },
    files,
  ) => ({
    provides: ['judgments'],
    async load({ stimuli }) {
      const find = await fileStimulusFinder(files, stimuli, names);
      const options = {
        structure,
        ...(named && { columns: named }),
        ...(known !== undefined && { orderKnown: known }),
      };
      const { judgments, rows } = await readFileJudgments(files, file, options, find);
      const task = {
        structure,
        response: { type: 'choice', options: structure === 'anchored' ? 2 : 3 },
        arity: 3,
      } as const;
      const order = stimuli.map(({ id }) => id);
      const table = judgmentTable(judgments, order, task);
      if (table.count === 0) {
        throw new KindredError(
          'REFERENCE_NO_ITEMS',
          `${files.resolve(file)} has no answered judgment about the ${counted(stimuli.length, 'stimulus', 'stimuli')} (${counted(rows, 'row')} read); where whole numbers stand for other rows than the stimuli's, give these as with.names.`,
        );
      }
      const judged = new Set(table.items);
      const others = rows - judgments.length;
      return {
        representation: { ...emptyRepresentation, items: table.items, judgments: table },
        provenance: {
          source: source ?? file,
          sha256: contentHash(await files.read(file)),
          ...(origin !== null && { judgments: origin }),
        },
        notes: [
          leftOutNote(
            order.filter((id) => !judged.has(id)),
            'in no judgment of the file',
          ),
          others > 0
            ? `${others} of ${counted(rows, 'judgment')} left out: about other things.`
            : null,
          table.nulls > 0
            ? `${table.nulls} of ${counted(rows, 'judgment')} left out: no answer.`
            : null,
        ].filter((note) => note !== null),
      };
    },
  }),
});
