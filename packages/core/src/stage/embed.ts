import type { JudgmentTable } from '../contract/judgment-table.ts';
import { featureEmbedding } from './feature-embedding.ts';
import type { Fitter } from './fitter.ts';
import { judgmentTable } from './judgment-table.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';
import type { Subject } from './subject.ts';

/** Fits one embedding per model and embedder; models are fitted side by side. */
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
        return {
          model: model.id,
          basis: 'judgments',
          fitter,
          embedding,
          judgments: table,
        } as const;
      }),
    );
    return [choices, ...fitted];
  });
  return { subjects: (await Promise.all(perModel)).flat(), reused };
}

async function fitOne(
  ctx: RunContext,
  fitter: Fitter,
  model: string,
  table: JudgmentTable,
  onReused: () => void,
) {
  const { value, reused } = await fitter.fit(model, table, (step, of, loss) =>
    ctx.emit({ type: 'embedding-step', model, step, of, loss }),
  );
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
