import { KindredError } from './kindred-error.ts';
import { ProviderError } from './provider-error.ts';

const deepest = 8;

/**
 * A failure that may be shown and kept: itself where `mask` finds nothing to hide in it, else a copy
 * whose message, stack and causes are masked. A deliberate failure keeps its code, kind and location.
 */
export function safeError(cause: unknown, mask: (text: string) => string, depth = 0): unknown {
  if (typeof cause === 'string') return mask(cause);
  const known = cause instanceof Error || KindredError.is(cause);
  if (!known && depth === 0) return cause;
  // What hangs on an error and is none may hold anything.
  if (!known || depth === deepest) return undefined;
  const inner = safeError(cause.cause, mask, depth + 1);
  const message = mask(cause.message);
  const stack = cause.stack === undefined ? undefined : mask(cause.stack);
  if (message === cause.message && stack === cause.stack && inner === cause.cause) return cause;
  const copy = copyOf(cause, message, inner);
  if (stack !== undefined) copy.stack = stack;
  return copy;
}

function copyOf(error: Error, message: string, cause: unknown): Error {
  if (ProviderError.is(error)) {
    const { retryAfter } = error;
    return new ProviderError(error.kind, message, {
      cause,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  }
  if (KindredError.is(error)) {
    return new KindredError(error.code, message, { cause, location: error.location });
  }
  const plain = new Error(message, cause === undefined ? undefined : { cause });
  plain.name = error.name;
  return plain;
}
