import type { Embedding } from '../contract/embedding.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { featureEmbedding } from './feature-embedding.ts';
import type { Fitter } from './fitter.ts';
import { judgmentTable } from './judgment-table.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';
import type { Subject } from './subject.ts';

/**
 * Fits one embedding per model and embedder; models are fitted side by side. A model whose judgments
 * hold nothing an embedder could find has none of that embedder, and a warning; the others go on.
 */
export async function embed(
  ctx: RunContext,
  planned: PlannedRun,
  fitters: readonly Fitter[],
): Promise<{ readonly subjects: readonly Subject[]; readonly reused: number }> {
  let reused = 0;
  const perModel = planned.plan.models.map(async (model): Promise<Subject[]> => {
    if (model.basis === 'embedding') {
      const embedding = await featureEmbedding(ctx, planned, model.id);
      return [{ model: model.id, basis: 'embedding', fitter: null, embedding, judgments: null }];
    }
    const order = planned.stimuli.map((stimulus) => stimulus.id);
    const table = judgmentTable(ctx.store.judgments(model.id), order, planned.task);
    const choices = {
      model: model.id,
      basis: 'judgments',
      fitter: null,
      embedding: null,
      judgments: table,
    } as const;
    if (table.count === 0) return [];
    const fitted = await Promise.all(
      fitters.map(async (fitter) => {
        const embedding = await fitOne(ctx, fitter, model.id, table, () => reused++);
        if (!embedding) return null;
        return {
          model: model.id,
          basis: 'judgments',
          fitter,
          embedding,
          judgments: table,
        } as const;
      }),
    );
    return [choices, ...fitted.filter((one) => one !== null)];
  });
  return { subjects: (await Promise.all(perModel)).flat(), reused };
}

async function fitOne(
  ctx: RunContext,
  fitter: Fitter,
  model: string,
  table: JudgmentTable,
  onReused: () => void,
): Promise<Embedding | null> {
  const fitted = await fitter
    .fit(model, table, (step, of, loss) =>
      ctx.emit({ type: 'embedding-step', model, step, of, loss }),
    )
    .catch((error: unknown) => {
      if (!KindredError.is(error) || error.code !== 'EMBEDDER_COLLAPSED') throw error;
      ctx.emit({
        type: 'warning',
        message: `Model "${model}" has no embedding by "${fitter.id}". ${error.message}`,
      });
    });
  if (!fitted) return null;
  const { value, reused } = fitted;
  if (reused) onReused();
  ctx.emit({
    type: 'embedding-end',
    model,
    embedder: fitter.id,
    stopped: value.fit?.stopped ?? 'converged',
    seconds: value.fit?.seconds ?? 0,
    accuracy: value.fit?.test?.accuracy ?? null,
  });
  return value;
}
