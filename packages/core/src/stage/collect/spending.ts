import type { Clock } from '../../contract/clock.ts';
import type { Experiment } from '../../contract/experiment.ts';

/** Calls bought together. */
export interface Booking {
  /** So many of them have ended, and cost so much together. */
  ended(this: void, calls: number, usd: number): void;
  /** Those that have not ended will not be made. */
  close(this: void): void;
}

/** What one collection may still use. */
export interface Spending {
  /** A call starts; gives what to call when it has ended, with what it cost in US dollars. */
  call(): (usd: number) => void;
  /** Calls are bought together, each expected to cost `usd`. */
  book(calls: number, usd: number): Booking;
  /** How many further calls the limits leave if each costs `usd`. */
  room(usd: number): number;
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
  let calledFor = 0;
  let booked = 0;
  // What calls in flight will have cost, and what is booked.
  const expected = () => (ended === 0 ? 0 : ((made - ended) * calledFor) / ended) + booked;
  let bought = 0;
  return {
    get paid() {
      return paid;
    },
    call() {
      made += 1;
      return (amount) => {
        ended += 1;
        calledFor += amount;
        paid += amount;
      };
    },
    book(count, each) {
      let open = count;
      bought += count;
      booked += count * each;
      const ended = (over: number, amount: number) => {
        open -= over;
        booked -= over * each;
        paid += amount;
      };
      const close = () => {
        bought -= open;
        ended(open, 0);
      };
      return { ended, close };
    },
    room(each) {
      const left = usd === null ? Infinity : usd - paid - expected();
      const fit = left <= 0 ? 0 : each > 0 ? Math.floor(left / each) : Infinity;
      return Math.min(fit, calls === null ? Infinity : Math.max(0, calls - made - bought));
    },
    over(kind) {
      const paying = kind === 'language';
      if (paying && usd !== null && paid + expected() >= usd) {
        return `the budget of ${usd} US dollars is spent`;
      }
      if (paying && calls !== null && made + bought >= calls)
        return `the budget of ${calls} calls is used`;
      if (minutes !== null && clock.monotonic() - start >= minutes * 60_000) {
        return `the budget of ${minutes} minutes is over`;
      }
      return null;
    },
  };
}
