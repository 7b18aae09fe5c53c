/** What {@link readMatrix} reads, for descriptions of options. */
export const matrixFormats = '.npy, .npz, .csv, .tsv, .txt, .parquet, .mat, .h5 or .hdf5';
