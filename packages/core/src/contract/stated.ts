/**
 * A figure that may be undefined. `value: null` always says why, in a sentence a reader of the
 * report understands.
 */
export type Stated<T> =
  | { readonly value: T; readonly reason?: undefined }
  | { readonly value: null; readonly reason: string };
