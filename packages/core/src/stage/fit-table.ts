import type { Embedder } from '../contract/embedder.ts';
import type { Embedding } from '../contract/embedding.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { KernelSession } from '../contract/kernel-session.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { Learning } from '../contract/learning.ts';
import type { Log } from '../contract/log.ts';
import type { Random } from '../contract/random.ts';
import { splitJudgments } from './split-judgments.ts';

/**
 * Splits a table and fits it: what every embedding of a run goes through, the models', the nulls'
 * and the ceilings' alike. The split and the start are forks of `random`. Rejects with
 * `EMBED_NO_JUDGMENTS`.
 */
export async function fitTable(
  embedder: Embedder,
  table: JudgmentTable,
  ctx: {
    readonly kernels: KernelSession;
    readonly random: Random;
    readonly signal: AbortSignal;
    readonly log: Log;
    /** As in {@link Embedder.fit}. */
    readonly refit?: boolean;
    /** As in {@link Embedder.fit}. */
    readonly learning?: Learning;
    onStep?(step: number, of: number, loss: number): void;
    /** Whether the table is needed no more: its memory is given back, it is empty afterwards. */
    readonly spend?: boolean;
  },
): Promise<Embedding> {
  if (table.count === 0) {
    throw new KindredError('EMBED_NO_JUDGMENTS', 'There is no judgment with a value to fit.');
  }
  const random = ctx.random.fork('split');
  const splits = splitJudgments(table, embedder.holdout, random, ctx.spend);
  return embedder.fit(splits, { ...ctx, random: ctx.random.fork('start') });
}
