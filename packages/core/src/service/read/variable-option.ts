import { z } from 'zod';

/** Which array of a file is the matrix. */
export const variableOption = z
  .string()
  .min(1)
  .nullable()
  .default(null)
  .describe(
    'Which array of a .npz, .mat or HDF5 file (there: its path) is the matrix, or which column of lists of a .parquet; null: the only one.',
  );
