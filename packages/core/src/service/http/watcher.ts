import { AsyncLocalStorage } from 'node:async_hooks';
import type { SeenResponse } from '../../contract/seen-response.ts';

/** Who is told of the responses to the call under way. */
export const watcher = new AsyncLocalStorage<(seen: SeenResponse) => void>();
