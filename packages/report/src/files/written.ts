/** A file of the report; `path` is below its folder. */
export interface Written {
  readonly path: string;
  readonly content: string | Uint8Array;
}
