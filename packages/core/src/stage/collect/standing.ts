import type { Collector } from './collector.ts';
import { isInShard } from './is-in-shard.ts';

const pageSize = 4096;

/** How many trials of a model are answered, and how many there are with those still to be asked here. */
export function standing({ ctx, model, shard }: Pick<Collector, 'ctx' | 'model' | 'shard'>): {
  readonly answered: number;
  readonly total: number;
} {
  const { id } = model.model;
  const { trials, answered } = ctx.store.progress(id);
  if (shard === null) return { answered, total: trials };
  let open = 0;
  for (let after = -1; ;) {
    const page = ctx.store.unanswered(id, after, pageSize);
    open += page.filter(({ trial }) => isInShard(trial.id, shard)).length;
    if (page.length < pageSize) return { answered, total: answered + open };
    after = page.at(-1)!.place;
  }
}
