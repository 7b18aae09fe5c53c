import type { RunContext } from '../run-context.ts';
import { ending, type Ending } from './ending.ts';
import { spending, type Spending } from './spending.ts';

/** What one run may still use, from when it is opened, and how its calls end; to be disposed at its end. */
export interface Purse extends Disposable {
  readonly spending: Spending;
  readonly ending: Ending;
}

export function purse({ experiment, services, signal }: RunContext): Purse {
  const ends = ending(services.clock, signal, experiment.budget);
  return {
    spending: spending(experiment.budget, services.clock),
    ending: ends,
    [Symbol.dispose]: () => ends[Symbol.dispose](),
  };
}
