import { KindredError } from './kindred-error.ts';
import type { ProviderErrorKind } from './provider-error-kind.ts';

const brand = Symbol.for('kindred/provider-error@1');

/** What a provider throws when a call fails. `retryAfter` is in milliseconds. */
export class ProviderError extends KindredError {
  readonly kind: ProviderErrorKind;
  readonly retryAfter: number | undefined;
  readonly [brand] = true;

  constructor(
    kind: ProviderErrorKind,
    message: string,
    extra: { retryAfter?: number; cause?: unknown } = {},
  ) {
    super(`PROVIDER_${kind.toUpperCase().replace('-', '_')}`, message, { cause: extra.cause });
    this.name = 'ProviderError';
    this.kind = kind;
    this.retryAfter = extra.retryAfter;
  }

  /** Whether `error` is a provider's failure, thrown by any copy of core. */
  static override is(error: unknown): error is ProviderError {
    return typeof error === 'object' && error !== null && brand in error;
  }
}
