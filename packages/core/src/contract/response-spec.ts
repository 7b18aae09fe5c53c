/** How a trial is answered. A choice's value is the 0-based place among the options as shown. */
export type ResponseSpec =
  | { readonly type: 'choice'; readonly options: number }
  | { readonly type: 'rating'; readonly min: number; readonly max: number };
