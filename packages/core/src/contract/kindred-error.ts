import type { SourceLocation } from './source-location.ts';

const brand = Symbol.for('kindred/error@1');

/**
 * Every deliberate failure. `code` is stable and upper case (`SPEC_UNKNOWN_KEY`); the message says
 * what to do. Recognise it with {@link KindredError.is}, never with `instanceof`: another copy of
 * core may have thrown it.
 */
export class KindredError extends Error {
  readonly code: string;
  readonly location: SourceLocation | undefined;
  readonly [brand] = true;

  constructor(
    code: string,
    message: string,
    extra: { cause?: unknown; location?: SourceLocation | undefined } = {},
  ) {
    super(message, extra.cause === undefined ? undefined : { cause: extra.cause });
    this.name = 'KindredError';
    this.code = code;
    this.location = extra.location;
  }

  /** Whether `error` is a deliberate failure of any copy of core. */
  static is(error: unknown): error is KindredError {
    return typeof error === 'object' && error !== null && brand in error;
  }
}
