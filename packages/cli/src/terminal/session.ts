import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal. */
export type Stream = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** What a command may touch: results go to `out`, everything else to `err`. */
export interface Session {
  readonly out: Stream;
  readonly err: Stream;
  readonly input: Readable & { readonly isTTY?: boolean };
  /** Aborts on the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** `--json`: one document on `out`, errors included. */
  readonly json: boolean;
  /** Plugins an experiment had imported so far, as it names them: who may fail outside any call. */
  readonly plugins: Set<string>;
  /** `KINDRED_DEBUG`: show stack traces of unexpected errors. */
  readonly debug: boolean;
}
