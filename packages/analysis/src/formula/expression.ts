/** A column of the table, as it is or through a function; `scale` is z over the rows in use. */
export interface Expression {
  readonly name: string;
  readonly via: 'none' | 'log' | 'log2' | 'log10' | 'sqrt' | 'scale';
}
