import { z } from 'zod';

/** Where the names of a matrix's rows are; null: in the matrix's own file, where that is plain. */
export const namesOption = z
  .union([
    z.string().min(1),
    z.strictObject({
      column: z.string().min(1).describe('Column of the table that names the rows.'),
    }),
    z.strictObject({
      variable: z.string().min(1).describe('Array of the archive that names the rows.'),
    }),
    z.strictObject({
      file: z.string().min(1).describe('Text file of one name a line.'),
      places: z
        .string()
        .min(1)
        .describe(
          'Numpy file of the line of each row, from 0, where the rows are some of the lines.',
        ),
    }),
  ])
  .nullable()
  .default(null)
  .describe(
    'What names the rows, by stimulus id or word: a text file of one name a line; `{ column: … }` of the table itself; `{ variable: … }`, an array of the .npz, .mat or HDF5 file itself; `{ file: …, places: … }`, some lines of a longer text file. null: the column of a table that holds text.',
  );
