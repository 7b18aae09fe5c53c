import type { Clock } from '../../contract/clock.ts';
import { unlessAborted } from '../../plugin/unless-aborted.ts';

/** Calls in a row that met nobody after which a model is paused. */
const mostSilent = 8;
const firstPause = 5000;
const longestPause = 300_000;
/** Pauses in a row after which a model is given up: about a quarter of an hour, or 15 s where it never answered. */
const mostPauses = { heard: 8, unheard: 2 };

/** A call that was let in ended: somebody answered (be it to refuse), nobody did, or it was not made. */
type Ended = 'heard' | 'silent' | 'unmade';

/** Leave to make one call. */
export interface Passage {
  /** After a pause one call alone is let in, to try. */
  readonly alone: boolean;
  leave(this: void, how: Ended): void;
}

/**
 * Pauses one model while nobody answers for it, so that its trials do not use up their attempts on a host
 * that is down (the circuit breaker of Nygard, Release It!, 2007). After a pause one call tries: an answer
 * ends the pauses, silence begins one twice as long, and after some the model is given up.
 */
export interface Breaker {
  /** Resolves when a call may be made, or when the model was given up. Rejects on abort. */
  enter(signal: AbortSignal): Promise<Passage>;
  readonly paused: boolean;
  readonly givenUp: boolean;
}

/** `signal` ends a pause for good: nobody is let in any more. */
export function breaker(clock: Clock, signal: AbortSignal): Breaker {
  let state: 'closed' | 'paused' | 'ajar' | 'trying' | 'given-up' = 'closed';
  let silent = 0;
  let pauses = 0;
  let heard = false;
  let changed = Promise.withResolvers<void>();

  function become(next: typeof state): void {
    state = next;
    changed.resolve();
    changed = Promise.withResolvers();
  }
  async function pause(): Promise<void> {
    silent = 0;
    pauses += 1;
    if (pauses > (heard ? mostPauses.heard : mostPauses.unheard)) return become('given-up');
    become('paused');
    try {
      await clock.sleep(Math.min(longestPause, firstPause * 2 ** (pauses - 1)), signal);
    } catch {
      return;
    }
    // A call from before the pause may have been answered meanwhile.
    if (state === 'paused') become('ajar');
  }
  function end(how: Ended, alone: boolean): void {
    if (how === 'heard') {
      heard = true;
      silent = 0;
      pauses = 0;
      if (state !== 'closed') become('closed');
    } else if (alone) {
      if (how === 'silent') void pause();
      else become('ajar');
    } else if (how === 'silent' && state === 'closed') {
      silent += 1;
      if (silent >= mostSilent) void pause();
    }
  }

  const isShut = () => state === 'paused' || state === 'trying';

  return {
    get paused() {
      return state !== 'closed' && state !== 'given-up';
    },
    get givenUp() {
      return state === 'given-up';
    },
    async enter(abort) {
      while (isShut()) await unlessAborted(changed.promise, abort);
      abort.throwIfAborted();
      const alone = state === 'ajar';
      if (alone) become('trying');
      return { alone, leave: (how) => end(how, alone) };
    },
  };
}
