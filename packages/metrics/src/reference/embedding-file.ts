import {
  contentHash,
  defineReference,
  Files,
  KindredError,
  leftOutNote,
  matchRows,
  pickRows,
  readMatrix,
  rowNames,
  z,
} from '@kindred/core';
import { emptyRepresentation } from './empty-representation.ts';

/** Vectors from a file as a reference: one row an item, named in the file or beside it. */
export const embeddingFile = defineReference({
  name: 'embedding-file',
  summary: 'Vectors from a .npy, .csv, .tsv or .txt file.',
  options: z.strictObject({
    path: z.string().min(1).describe('The matrix, one row an item: .npy, .csv, .tsv or .txt.'),
    names: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe(
        'A text file of one id or word a line, in the rows’ order; null: the names are in the first column of the CSV.',
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
  }),
  needs: [Files],
  create: ({ path, names, similarity, law, source }, files) => ({
    provides: ['vectors'],
    async load({ stimuli }) {
      const matrix = await readMatrix(files, path);
      const known = await rowNames(files, { path, names: matrix.names }, matrix.rows, names);
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
          },
        },
        provenance: { source: source ?? path, sha256: contentHash(await files.read(path)) },
        notes: note === null ? [] : [note],
      };
    },
  }),
});
