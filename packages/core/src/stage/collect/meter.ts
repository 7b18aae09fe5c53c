import type { RunEvent } from '../../contract/run-event.ts';
import type { RunContext } from '../run-context.ts';

type State = Extract<RunEvent, { readonly type: 'collection' }>['state'];

/** Milliseconds between two events of a model. */
const every = 250;
/** Seconds a pace is taken over. */
const span = 60;

/** Counts what one model answers in one collection, and tells of it. */
export interface Meter {
  /** A round begins: of `total` trials, `done` are answered. */
  begin(done: number, total: number): void;
  /** A reply of the plan is on disk; `usd` null where its price is not known. */
  reply(hasValue: boolean, usd: number | null): void;
  /** Tells how it stands, if the same was not just told; `waiting`, `done` and `stopped` are always told. */
  tell(state: State): void;
  readonly done: number;
  readonly total: number;
}

export function meter(ctx: RunContext, model: string): Meter {
  const { clock } = ctx.services;
  let done = 0;
  let total = 0;
  let nulls = 0;
  let asked = 0;
  let spent: number | null = null;
  let last = -Infinity;
  let told: State | null = null;
  /** Replies of each of the last seconds that had any. */
  const seconds: { readonly second: number; count: number }[] = [];
  let first: number | null = null;

  function rate(): number {
    if (first === null) return 0;
    const now = clock.monotonic() / 1000;
    while (seconds.length > 0 && seconds[0].second < now - span) seconds.shift();
    const recent = seconds.reduce((sum, { count }) => sum + count, 0);
    return recent / Math.min(span, Math.max(1, now - first));
  }
  return {
    get done() {
      return done;
    },
    get total() {
      return total;
    },
    begin(answered, all) {
      done = answered;
      total = all;
    },
    reply(hasValue, usd) {
      done += 1;
      asked += 1;
      if (!hasValue) nulls += 1;
      if (usd !== null) spent = (spent ?? 0) + usd;
      const now = clock.monotonic() / 1000;
      first ??= now;
      const second = Math.floor(now);
      if (seconds.at(-1)?.second === second) seconds.at(-1)!.count += 1;
      else seconds.push({ second, count: 1 });
    },
    tell(state) {
      const now = clock.monotonic();
      const passing = state === 'asking' || state === 'paused';
      if (passing && state === told && now - last < every) return;
      told = state;
      last = now;
      const pace = rate();
      const left = state === 'asking' && pace > 0 ? (total - done) / pace : null;
      ctx.emit({
        type: 'collection',
        model,
        state,
        done,
        total,
        nulls,
        asked,
        rate: pace,
        spent,
        left,
      });
    },
  };
}
