import {
  contentHash,
  defineReference,
  Files,
  KindredError,
  leftOutNote,
  matchRows,
  pickPairs,
  readMatrix,
  rowNames,
  z,
} from '@kindred/core';
import { condensed } from './condensed.ts';
import { headerNames } from './header-names.ts';

/**
 * An RDM from a file as a reference: of a brain region, of behaviour, of anything measured as
 * dissimilarities. Items are matched to stimuli by id, then by word.
 */
export const rdmFile = defineReference({
  name: 'rdm-file',
  summary: 'A representational dissimilarity matrix from a .npy, .csv, .tsv or .txt file.',
  options: z.strictObject({
    path: z
      .string()
      .min(1)
      .describe(
        'The dissimilarities: a square symmetric matrix with zeros on its diagonal, or its upper triangle row by row (as scipy’s squareform gives it).',
      ),
    names: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe(
        'A text file of one id or word a line, in the matrix’s order; null: the names are in the CSV’s header or first column.',
      ),
    description: z
      .string()
      .nullable()
      .default(null)
      .describe('What was measured and by whom, for the report.'),
  }),
  needs: [Files],
  create: ({ path, names, description }, files) => ({
    provides: ['rdm'],
    async load({ stimuli }) {
      const matrix = await readMatrix(files, path);
      const { items, triangle } = condensed(matrix, files.resolve(path));
      const header =
        matrix.columns === items ? await headerNames(files, path, matrix.columns) : null;
      const first = matrix.rows === items ? matrix.names : null;
      if (header && first?.some((name, k) => name !== header[k])) {
        throw new KindredError(
          'RDM_INVALID',
          `${files.resolve(path)} is not an RDM: its rows and columns are not named alike.`,
        );
      }
      const known = await rowNames(files, { path, names: first ?? header }, items, names);
      const matched = matchRows(stimuli, known);
      if (matched.items.length === 0) {
        throw new KindredError(
          'REFERENCE_NO_ITEMS',
          `${files.resolve(path)} names none of the ${stimuli.length} stimuli; its first name is "${known[0]}".`,
        );
      }
      const note = leftOutNote(matched.missing, 'not named in the RDM');
      return {
        representation: {
          items: matched.items,
          vectors: null,
          rdm: pickPairs(triangle, items, matched.rows),
          labels: null,
          judgments: null,
        },
        provenance: { source: description ?? path, sha256: contentHash(await files.read(path)) },
        notes: note === null ? [] : [note],
      };
    },
  }),
});
