import type { Clock } from '../../contract/clock.ts';
import type { Experiment } from '../../contract/experiment.ts';

/** What one collection may still use. */
export interface Spending {
  /** A call starts; gives what to call when it has ended, with what it cost in US dollars. */
  call(): (usd: number) => void;
  readonly paid: number;
  /**
   * Which limit is reached, in words, or null. Calls and money bind paid models only; calls in flight
   * count as much as calls cost so far on average.
   */
  over(kind: 'language' | 'direct'): string | null;
}

/** Counts from the start of this collection, not over the life of the store. */
export function spending({ usd, calls, minutes }: Experiment.Budget, clock: Clock): Spending {
  const start = clock.monotonic();
  let paid = 0;
  let made = 0;
  let ended = 0;
  return {
    get paid() {
      return paid;
    },
    call() {
      made += 1;
      return (amount) => {
        ended += 1;
        paid += amount;
      };
    },
    over(kind) {
      const paying = kind === 'language';
      const expected = ended === 0 ? 0 : ((made - ended) * paid) / ended;
      if (paying && usd !== null && paid + expected >= usd) {
        return `the budget of ${usd} US dollars is spent`;
      }
      if (paying && calls !== null && made >= calls) return `the budget of ${calls} calls is used`;
      if (minutes !== null && clock.monotonic() - start >= minutes * 60_000) {
        return `the budget of ${minutes} minutes is over`;
      }
      return null;
    },
  };
}
