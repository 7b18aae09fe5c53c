import type { Judgment } from '@kindred/core';

/**
 * What a model was asked so far, over numbered stimuli; a trial is an anchor and two options in any
 * order, asked several times or not.
 */
export interface AskedTrials {
  readonly items: number;
  /** Trials asked, each counted once whatever its repeats. */
  readonly count: number;
  readonly heldOut: number;
  /** Whether the trial was asked, in whatever order its options were shown. */
  has(anchor: number, first: number, second: number): boolean;
  /** Whether the three were asked in some trial, or are in the hold-out. */
  use(a: number, b: number, c: number): 'any' | 'hold-out' | null;
  add(anchor: number, first: number, second: number, use: 'any' | 'hold-out'): void;
}

export function askedTrials(items: number): AskedTrials {
  const trials = new Set<number>();
  const triplets = new Map<number, 'any' | 'hold-out'>();
  let heldOut = 0;
  const trial = (anchor: number, b: number, c: number) =>
    (anchor * items + Math.min(b, c)) * items + Math.max(b, c);
  const triplet = (a: number, b: number, c: number) => {
    const low = Math.min(a, b, c);
    const high = Math.max(a, b, c);
    return (low * items + (a + b + c - low - high)) * items + high;
  };
  return {
    items,
    get count() {
      return trials.size;
    },
    get heldOut() {
      return heldOut;
    },
    has: (anchor, first, second) => trials.has(trial(anchor, first, second)),
    use: (a, b, c) => triplets.get(triplet(a, b, c)) ?? null,
    add(anchor, first, second, use) {
      const key = trial(anchor, first, second);
      if (trials.has(key)) return;
      trials.add(key);
      triplets.set(triplet(anchor, first, second), use);
      if (use === 'hold-out') heldOut += 1;
    },
  };
}

/** The trials behind judgments, null ones too. */
export function askedIn(
  judgments: readonly Judgment[],
  place: ReadonlyMap<string, number>,
): AskedTrials {
  const asked = askedTrials(place.size);
  for (const { trial } of judgments) {
    const [anchor, first, second] = trial.stimuli.map((id) => place.get(id)!);
    asked.add(anchor, first, second, trial.use ?? 'any');
  }
  return asked;
}
