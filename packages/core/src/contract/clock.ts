import { makeToken } from './make-token.ts';

/** Time. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Milliseconds that only grow, from an arbitrary start. */
  monotonic(): number;
  /** Resolves after `ms`; rejects at once when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls `then` after `ms`, unless what it gives is called before: cheaper than a sleep that is seldom slept. */
  after(ms: number, then: () => void): () => void;
}

export const Clock = makeToken<Clock>('Clock', 1);
