import type { KindredError } from '../../../contract/kindred-error.ts';

/** What a vendor said, or why it said nothing. */
export type Told<T> =
  | { readonly value: T; readonly error?: undefined }
  | { readonly error: KindredError; readonly value?: undefined };
