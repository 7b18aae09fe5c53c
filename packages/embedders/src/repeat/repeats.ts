/** Checked `repeatOptions`. */
export interface Repeats {
  readonly ensemble: { readonly seeds: number } | null;
  readonly bootstrap: { readonly draws: number } | null;
}
