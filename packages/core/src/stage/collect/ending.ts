import type { Clock } from '../../contract/clock.ts';
import type { Experiment } from '../../contract/experiment.ts';

/** Milliseconds that calls under way at an interruption have to come home, as they are paid for. */
const grace = 10_000;

/** How one collection ends before everything is asked; to be disposed at its end. */
export interface Ending extends Disposable {
  /** Fires when no further call may start: interrupted, or out of time. */
  readonly starts: AbortSignal;
  /** Fires when calls under way are let go: some time after an interruption. */
  readonly calls: AbortSignal;
}

/** `onGrace` is told of an interruption, with the seconds that calls under way have left. */
export function ending(
  clock: Clock,
  interrupted: AbortSignal,
  { minutes }: Pick<Experiment.Budget, 'minutes'>,
  onGrace: (seconds: number) => void,
): Ending {
  const starts = new AbortController();
  const calls = new AbortController();
  const timers: (() => void)[] = [];
  const interrupt = () => {
    starts.abort(interrupted.reason);
    onGrace(grace / 1000);
    timers.push(clock.after(grace, () => calls.abort(interrupted.reason)));
  };
  if (interrupted.aborted) interrupt();
  else interrupted.addEventListener('abort', interrupt, { once: true });
  if (minutes !== null) timers.push(clock.after(minutes * 60_000, () => starts.abort()));
  return {
    starts: starts.signal,
    calls: calls.signal,
    [Symbol.dispose]() {
      interrupted.removeEventListener('abort', interrupt);
      for (const cancel of timers) cancel();
    },
  };
}
