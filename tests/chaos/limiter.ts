/** A token bucket with a second's burst, and a count of what is going on. */
export interface Limiter {
  /** Whether one more may come in; if so it must leave. */
  enter(): boolean;
  leave(): void;
  /** Requests that could come in now. */
  readonly remaining: number;
}

export function openLimiter(limit: { perSecond?: number; concurrent?: number }): Limiter {
  const { perSecond = Infinity, concurrent = Infinity } = limit;
  const most = Math.max(1, perSecond);
  let level = most;
  let filled = performance.now();
  let going = 0;
  const fill = () => {
    const now = performance.now();
    if (perSecond < Infinity) level = Math.min(most, level + ((now - filled) / 1000) * perSecond);
    filled = now;
  };
  return {
    enter() {
      fill();
      if (going >= concurrent || level < 1) return false;
      going += 1;
      level -= 1;
      return true;
    },
    leave: () => void (going -= 1),
    get remaining() {
      fill();
      return Math.min(10_000, Math.floor(Math.min(level, concurrent - going)));
    },
  };
}
