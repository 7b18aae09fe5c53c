/** The best score the procedure or the reference's own noise allows. */
export interface Ceiling {
  readonly lower: number;
  readonly upper: number;
  /** Mean of the upper ceiling's own item null, and its 97.5 % quantile on the close side. */
  readonly nullMean: number;
  readonly nullBound: number;
  readonly method: string;
}
