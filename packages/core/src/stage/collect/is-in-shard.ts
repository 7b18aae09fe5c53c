import type { Shard } from './shard.ts';

/**
 * Whether a trial belongs to a share. It is drawn from the trial's id, a hash: shares are about equal,
 * and a trial stays in its share whatever else an experiment asks.
 */
export function isInShard(trial: string, shard: Shard | null): boolean {
  return shard === null || Number.parseInt(trial.slice(0, 12), 16) % shard.of === shard.index - 1;
}
