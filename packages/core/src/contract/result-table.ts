/** A table an analysis made. `null` cells are undefined figures; `notes` say why. */
export interface ResultTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly description: string }[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly notes: readonly string[];
}
