import {
  contentHash,
  defineReference,
  Files,
  KindredError,
  leftOutNote,
  matchRows,
  matrixFormats,
  mean,
  namesOption,
  pickPairs,
  rowNames,
  variableOption,
  z,
} from '@kindred/core';
import { readRdm } from './read-rdm.ts';

/**
 * An RDM from a file as a reference: of a brain region, of behaviour, of anything measured as
 * dissimilarities. Items are matched to stimuli by id, then by word.
 */
export const rdmFile = defineReference({
  name: 'rdm-file',
  summary:
    'A representational dissimilarity matrix from a numpy, text, Parquet, MATLAB or HDF5 file.',
  options: z.strictObject({
    path: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(2)])
      .describe(
        `The dissimilarities, or a list of files of them, one a person, which are averaged and bound the noise of people: a square symmetric matrix with zeros on its diagonal, or its upper triangle row by row (as scipy’s squareform gives it). Files are ${matrixFormats}.`,
      ),
    variable: variableOption,
    names: namesOption.describe(
      'What names the items, by stimulus id or word: a text file of one name a line, in the matrix’s order; `{ column: … }` of the table itself; `{ variable: … }`, an array of the .npz, .mat or HDF5 file itself; `{ file: …, places: … }`, some lines of a longer text file. null: the header or first column of the table.',
    ),
    description: z
      .string()
      .nullable()
      .default(null)
      .describe('What was measured and by whom, for the report.'),
  }),
  needs: [Files],
  create: ({ path, variable, names, description }, files) => ({
    provides: ['rdm'],
    async load({ stimuli }) {
      const [first, ...others] = [path].flat();
      const {
        items,
        triangle,
        names: own,
      } = await readRdm(files, {
        path: first,
        variable,
        names,
      });
      const people = [triangle];
      for (const other of others) {
        const found = await readRdm(files, { path: other, variable, names });
        if (found.items !== items) {
          throw new KindredError(
            'RDM_INVALID',
            `${files.resolve(other)} is about ${found.items} items, ${first} about ${items}: give all people the same items in the same order.`,
          );
        }
        people.push(found.triangle);
      }
      const file = typeof names === 'string' || (names && 'file' in names) ? names : null;
      const known = await rowNames(files, { path: first, names: own }, items, file);
      const matched = matchRows(stimuli, known);
      if (matched.items.length === 0) {
        throw new KindredError(
          'REFERENCE_NO_ITEMS',
          `${files.resolve(first)} names none of the ${stimuli.length} stimuli; its first name is "${known[0]}".`,
        );
      }
      const picked = people.map((rdm) => pickPairs(rdm, items, matched.rows));
      const note = leftOutNote(matched.missing, 'not named in the RDM');
      return {
        representation: {
          items: matched.items,
          vectors: null,
          rdm: meanOf(picked),
          ...(picked.length > 1 && { people: picked }),
          labels: null,
          judgments: null,
        },
        provenance: {
          source: description ?? [path].flat().join(', '),
          sha256: await hashOf(files, path),
        },
        notes: note === null ? [] : [note],
      };
    },
  }),
});

function meanOf(rdms: readonly Float64Array[]): Float64Array {
  return rdms[0].map((_, pair) => mean(rdms.map((rdm) => rdm[pair])));
}

/** Of one file, or of the hashes of several. */
async function hashOf(files: Files, path: string | readonly string[]): Promise<string> {
  if (typeof path === 'string') return contentHash(await files.read(path));
  const hashes: string[] = [];
  for (const one of path) hashes.push(contentHash(await files.read(one)));
  return contentHash(hashes);
}
