/** A stimulus's vector and by which rule it was made, or the reason there is none. */
export type FoundVector =
  | { readonly vector: ArrayLike<number>; readonly note?: string }
  | { readonly vector: null; readonly reason: string };
