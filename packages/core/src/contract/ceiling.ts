/** The best score the reference's own noise allows. */
export interface Ceiling {
  readonly lower: number;
  readonly upper: number;
  readonly method: string;
}
