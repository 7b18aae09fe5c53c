/** A file of named arrays: .npz, .mat, HDF5. */
export interface ArrayArchive {
  readonly arrays: readonly StoredArray[];
  /** Row-major values of an array that holds numbers. */
  numbers(name: string): Float64Array;
  /** Texts of an array that holds text, one an entry. */
  texts(name: string): readonly string[];
}

/** What an archive says of an array before it is read. */
export interface StoredArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly holds: 'numbers' | 'text' | 'other';
}
