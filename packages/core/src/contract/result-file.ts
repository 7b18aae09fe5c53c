/** A file an analysis made, as bytes with its media type. `name` holds no path separators. */
export interface ResultFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
