import { counted } from '../../contract/counted.ts';
import type { RunContext } from '../run-context.ts';
import { ending, type Ending } from './ending.ts';
import type { Lane } from './lane.ts';
import { spending, type Spending } from './spending.ts';

/** What one run may still use, from when it is opened, and how its calls end; to be disposed at its end. */
export interface Purse extends Disposable {
  readonly spending: Spending;
  readonly ending: Ending;
  /** By account, whose models share its calls in flight. */
  readonly lanes: Map<string, Lane>;
}

export function purse(ctx: RunContext): Purse {
  const { experiment, services, signal } = ctx;
  const lanes = new Map<string, Lane>();
  const ends = ending(services.clock, signal, experiment.budget, (seconds) => {
    const calls = lanes.values().reduce((sum, { underWay }) => sum + underWay, 0);
    if (calls === 0) return;
    const those = counted(calls, 'call under way has', 'calls under way have');
    ctx.emit({ type: 'warning', message: `${those} ${seconds} seconds to end.` });
  });
  return {
    spending: spending(experiment.budget, services.clock),
    ending: ends,
    lanes,
    [Symbol.dispose]: () => ends[Symbol.dispose](),
  };
}
