/** The best score the procedure or the reference's own noise allows. */
export interface Ceiling {
  readonly lower: number;
  readonly upper: number;
  /** Mean and 97.5 % quantile of the upper ceiling's own item null. */
  readonly nullMean: number;
  readonly nullHigh: number;
  readonly method: string;
}
