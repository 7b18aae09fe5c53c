/** One call. `started` is in ms since 1970, `latency` in ms; `error` is null where it was answered. */
export interface NewAttempt {
  readonly trial: number;
  /** Key of the batch it was part of; none for a call. */
  readonly batch?: number;
  readonly started: number;
  readonly latency: number;
  readonly error: { readonly kind: string; readonly message: string } | null;
}
