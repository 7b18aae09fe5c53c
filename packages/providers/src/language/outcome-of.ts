import { ProviderError } from '@kindred/core';
import type { Reply } from '@kindred/core';

/** One result of a batch: the reply that is read, or the failure it turns out to be. */
export function outcomeOf(read: () => Reply): Reply | ProviderError {
  try {
    return read();
  } catch (error) {
    if (ProviderError.is(error)) return error;
    throw error;
  }
}
