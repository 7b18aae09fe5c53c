import type { Clock } from '../../contract/clock.ts';
import type { RateHints } from '../../service/http/rate-hints.ts';

const start = 8;
const most = 256;
/** Milliseconds within which several overloads are one: calls that were in flight together. */
const round = 1000;

/**
 * How many calls of one account may be in flight. Grows by about one a round of successes and halves
 * once a round of overloads (additive increase, multiplicative decrease: Chiu & Jain 1989), and stands
 * still while the vendor asks to wait.
 */
export interface Lane {
  /** Resolves when the caller may start a call; a turn is given in order of asking. Rejects on abort. */
  enter(signal: AbortSignal): Promise<void>;
  /** A call ended: answered, overloaded (with the vendor's wait in ms), or failed otherwise. */
  leave(how: 'answered' | 'overload' | 'failed', wait?: number): void;
  /** What the vendor's headers say. */
  hint(hints: RateHints): void;
  readonly width: number;
  /** Calls in flight. */
  readonly underWay: number;
  /** Whether nobody may start for now, as the vendor asks to wait. */
  readonly held: boolean;
}

export function lane(clock: Clock, cap: number = most): Lane {
  let width = Math.min(start, cap);
  let open = 0;
  let lastCut = -Infinity;
  const gate = { held: false };
  let until = 0;
  const queue: { go(): void }[] = [];

  function admit(): void {
    while (!gate.held && queue.length > 0 && open < Math.floor(width)) {
      open += 1;
      queue.shift()!.go();
    }
  }

  /** Lets nobody start for `ms` from now, or longer where that was asked for before. */
  async function close(ms: number): Promise<void> {
    let left = clock.monotonic() + ms - until;
    if (left <= 0) return;
    until = clock.monotonic() + ms;
    if (gate.held) return;
    gate.held = true;
    for (left = ms; left > 0;) {
      const reached = until;
      await clock.sleep(left);
      left = until - reached;
    }
    gate.held = false;
    admit();
  }

  return {
    get width() {
      return Math.floor(width);
    },
    get underWay() {
      return open;
    },
    get held() {
      return gate.held;
    },
    enter(signal) {
      signal.throwIfAborted();
      if (!gate.held && queue.length === 0 && open < Math.floor(width)) {
        open += 1;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const waiting = {
          go() {
            signal.removeEventListener('abort', onAbort);
            resolve();
          },
        };
        const onAbort = () => {
          queue.splice(queue.indexOf(waiting), 1);
          reject(signal.reason as Error);
        };
        signal.addEventListener('abort', onAbort, { once: true });
        queue.push(waiting);
        admit();
      });
    },
    leave(how, wait) {
      open -= 1;
      if (how === 'answered') width = Math.min(cap, width + 1 / width + growth(width));
      if (how === 'overload') {
        if (clock.monotonic() - lastCut > round) {
          width = Math.max(1, width / 2);
          lastCut = clock.monotonic();
        }
        if (wait !== undefined) void close(wait);
      }
      admit();
    },
    hint({ requestsLeft, requestsResetIn, tokensLeft, tokensResetIn }) {
      if (requestsLeft === 0 && requestsResetIn !== undefined) void close(requestsResetIn);
      if (tokensLeft === 0 && tokensResetIn !== undefined) void close(tokensResetIn);
    },
  };

  /** Until the first overload the width doubles a round, as nothing is known of the account yet. */
  function growth(now: number): number {
    return lastCut === -Infinity && now < cap ? 1 - 1 / now : 0;
  }
}
