import { AsyncLocalStorage } from 'node:async_hooks';

type Fetch = typeof globalThis.fetch;

const current = new AsyncLocalStorage<Fetch>();
let standsIn = false;

/**
 * Runs a call with another `fetch` than the global one, for the older SDK, which takes none: the global
 * one is replaced once by one that passes everything on as it was, except from within such a call.
 */
export function scopedFetch<T>(fetch: Fetch, call: () => Promise<T>): Promise<T> {
  if (!standsIn) {
    const own = globalThis.fetch;
    globalThis.fetch = (input, init) => (current.getStore() ?? own)(input, init);
    standsIn = true;
  }
  return current.run(fetch, call);
}
