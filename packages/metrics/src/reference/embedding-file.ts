import {
  contentHash,
  defineReference,
  Files,
  KindredError,
  leftOutNote,
  matchRows,
  matrixFormats,
  namesOption,
  pickRows,
  readNamedMatrix,
  variableOption,
  z,
} from '@kindred/core';
import { dimensionLabels } from './dimension-labels.ts';
import { emptyRepresentation } from './empty-representation.ts';

/** Vectors from a file as a reference: one row an item, named in the file or beside it. */
export const embeddingFile = defineReference({
  name: 'embedding-file',
  summary: 'Vectors from a numpy, text, Parquet, MATLAB or HDF5 file.',
  options: z.strictObject({
    path: z.string().min(1).describe(`The matrix, one row an item: ${matrixFormats}.`),
    variable: variableOption,
    names: namesOption,
    labels: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe(
        'A text file that names the dimensions, one a line in their order; null: they have no names.',
      ),
    similarity: z
      .enum(['dot', 'cosine', 'euclidean'])
      .default('euclidean')
      .describe('How nearness is read off the vectors.'),
    law: z
      .enum(['softmax'])
      .nullable()
      .default(null)
      .describe('Choice law at temperature 1, for SPoSE-like vectors; null: none is known.'),
    source: z
      .string()
      .nullable()
      .default(null)
      .describe('Where the vectors came from, for the report.'),
    origin: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe(
        'Name of the collection of judgments the vectors were learnt from, e.g. things; null: none that is known. A score of a transform learnt from judgments of the same name says so.',
      ),
  }),
  needs: [Files],
  create: ({ path, variable, names, labels, similarity, law, source, origin }, files) => ({
    provides: ['vectors'],
    async load({ stimuli }) {
      const matrix = await readNamedMatrix(files, { path, variable, names });
      const known = matrix.names;
      const { items, rows, missing } = matchRows(stimuli, known);
      if (items.length === 0) {
        throw new KindredError(
          'REFERENCE_NO_ITEMS',
          `${files.resolve(path)} names none of the ${stimuli.length} stimuli; its first name is "${known[0]}".`,
        );
      }
      const note = leftOutNote(missing, 'not named in the file');
      return {
        representation: {
          ...emptyRepresentation,
          items,
          vectors: {
            dimensions: matrix.columns,
            values: pickRows(matrix.values, matrix.columns, rows),
            similarity,
            law,
            ...(labels !== null && {
              labels: await dimensionLabels(files, labels, matrix.columns),
            }),
          },
        },
        provenance: {
          source: source ?? path,
          sha256: contentHash(await files.read(path)),
          ...(origin !== null && { judgments: origin }),
        },
        notes: note === null ? [] : [note],
      };
    },
  }),
});
