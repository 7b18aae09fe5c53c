/** A table on its way into files. */
export interface Sheet {
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly string[];
  /** Null is undefined; `notes` say why. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly notes: readonly string[];
}
