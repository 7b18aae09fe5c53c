import type { Passage } from './breaker.ts';
import type { Asker } from './asker.ts';

/** Leave to make one call, which counts as made; `ended` takes what it cost in US dollars. */
export type Admission = Passage & { ended(this: void, usd: number): void };

/**
 * Waits until a model's next call may start, in a place of its account's lane. Null where none may any
 * more: a budget is reached, the model was given up, or the run was interrupted.
 */
export async function admit({
  model,
  guess,
  breaker,
  pace,
  lane,
  spending,
  ending,
}: Asker): Promise<Admission | null> {
  for (;;) {
    let passage: Passage | null = null;
    try {
      passage = await breaker.enter(ending.starts);
      await pace(ending.starts);
      await lane.enter(ending.starts);
    } catch (error) {
      passage?.leave('unmade');
      if (ending.starts.aborted) return null;
      throw error;
    }
    const over = spending.over('language') !== null || breaker.givenUp;
    // While it waited for its place the model may have been paused.
    if (!over && (passage.alone || !breaker.paused)) {
      return { ...passage, ended: spending.call(model.model.id, guess) };
    }
    lane.leave('failed');
    passage.leave('unmade');
    if (over) return null;
  }
}
