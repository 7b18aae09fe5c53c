import { counted } from '../../contract/counted.ts';
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
  /**
   * A call to a model starts, thought to cost `guess` US dollars where none of it has ended yet; gives
   * what to call when it has ended, with what it cost.
   */
  call(model: string, guess: number): (usd: number) => void;
  /** Calls are bought together, each expected to cost `usd`. */
  book(calls: number, usd: number): Booking;
  /** How many further calls the limits leave if each costs `usd`. */
  room(usd: number): number;
  readonly paid: number;
  /**
   * Which limit is reached, in words, or null. Calls and money bind paid models only; calls in flight
   * count as much as their model's cost so far on average.
   */
  over(kind: 'language' | 'direct'): string | null;
}

/** Counts from the start of this collection, not over the life of the store. */
export function spending({ usd, calls, minutes }: Experiment.Budget, clock: Clock): Spending {
  const start = clock.monotonic();
  let paid = 0;
  let made = 0;
  let booked = 0;
  // A dear model's calls in flight are not hidden by a cheap one's.
  const models = new Map<string, { guess: number; open: number; ended: number; paid: number }>();
  // What calls in flight will have cost, and what is booked.
  const expected = () => {
    let sum = booked;
    for (const one of models.values()) {
      sum += one.open * (one.ended === 0 ? one.guess : one.paid / one.ended);
    }
    return sum;
  };
  let bought = 0;
  return {
    get paid() {
      return paid;
    },
    call(model, guess) {
      made += 1;
      const one = models.get(model) ?? { guess, open: 0, ended: 0, paid: 0 };
      models.set(model, one);
      one.open += 1;
      return (amount) => {
        one.open -= 1;
        one.ended += 1;
        one.paid += amount;
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
        return `the budget of ${counted(calls, 'call')} is used`;
      if (minutes !== null && clock.monotonic() - start >= minutes * 60_000) {
        return `the budget of ${counted(minutes, 'minute')} is over`;
      }
      return null;
    },
  };
}
