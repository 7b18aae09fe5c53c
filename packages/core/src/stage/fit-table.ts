import type { Embedder } from '../contract/embedder.ts';
import type { Embedding } from '../contract/embedding.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { KernelSession } from '../contract/kernel-session.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { Log } from '../contract/log.ts';
import type { Random } from '../contract/random.ts';
import { splitJudgments } from './split-judgments.ts';

/**
 * Splits a table and fits it: what every embedding of a run goes through, the models', the nulls'
 * and the ceilings' alike. The split and the start are forks of `random`. The table itself is let go
 * before the fit begins. Rejects with `EMBED_NO_JUDGMENTS`.
 */
export function fitTable(
  embedder: Embedder,
  table: JudgmentTable,
  ctx: {
    readonly kernels: KernelSession;
    readonly random: Random;
    readonly signal: AbortSignal;
    readonly log: Log;
    /** As in {@link Embedder.fit}. */
    readonly refit?: boolean;
    onStep?(step: number, of: number, loss: number): void;
  },
): Promise<Embedding> {
  if (table.count === 0) {
    const why = 'There is no judgment with a value to fit.';
    return Promise.reject(new KindredError('EMBED_NO_JUDGMENTS', why));
  }
  // Not an async function: that would hold on to the table for as long as the fit takes.
  const splits = splitJudgments(table, embedder.holdout, ctx.random.fork('split'));
  return embedder.fit(splits, { ...ctx, random: ctx.random.fork('start') });
}
