import type { Clock } from '../../contract/clock.ts';
import type { Experiment } from '../../contract/experiment.ts';

/** What one collection may still use. */
export interface Spending {
  call(): void;
  pay(usd: number): void;
  /** Which limit is reached, in words, or null. Calls and money bind paid models only. */
  over(kind: 'language' | 'direct'): string | null;
}

/** Counts from the start of this collection, not over the life of the store. */
export function spending({ usd, calls, minutes }: Experiment.Budget, clock: Clock): Spending {
  const start = clock.monotonic();
  let paid = 0;
  let made = 0;
  return {
    call: () => void made++,
    pay: (amount) => void (paid += amount),
    over(kind) {
      const paying = kind === 'language';
      if (paying && usd !== null && paid >= usd) return `the budget of ${usd} US dollars is spent`;
      if (paying && calls !== null && made >= calls) return `the budget of ${calls} calls is used`;
      if (minutes !== null && clock.monotonic() - start >= minutes * 60_000) {
        return `the budget of ${minutes} minutes is over`;
      }
      return null;
    },
  };
}
