import type { LoadedReference } from '../contract/loaded-reference.ts';
import { featureEmbedding } from './feature-embedding.ts';
import { fitOne } from './fit-one.ts';
import type { Fitter } from './fitter.ts';
import { judgmentTable } from './judgment-table.ts';
import { learnFrom } from './learn-from.ts';
import { lessonsOf } from './lessons-of.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';
import type { Subject } from './subject.ts';

/**
 * Fits one embedding per model and embedder; models are fitted side by side. A model whose judgments
 * hold nothing an embedder could find has none of that embedder, and a warning; the others go on.
 * Embedders that learn from a reference turn models' features; `references` are those they read.
 */
export async function embed(
  ctx: RunContext,
  planned: PlannedRun,
  fitters: readonly Fitter[],
): Promise<{
  readonly subjects: readonly Subject[];
  readonly references: ReadonlyMap<string, LoadedReference>;
  readonly reused: number;
}> {
  let reused = 0;
  const { lessons, references } = await lessonsOf(ctx, planned, fitters);
  const own = fitters.filter(({ embedder }) => !embedder.learns);
  const perModel = planned.plan.models.map(async (model): Promise<Subject[]> => {
    if (model.basis === 'embedding') {
      const embedding = await featureEmbedding(ctx, planned, model.id);
      const raw = { model: model.id, basis: 'embedding', fitter: null, judgments: null } as const;
      const learnt = await Promise.all(
        lessons.map((lesson) => learnFrom(ctx, lesson, model.id, embedding, () => reused++)),
      );
      return [{ ...raw, embedding }, ...learnt.flat().map((more) => ({ ...raw, ...more }))];
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
      own.map(async (fitter) => {
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
  return { subjects: (await Promise.all(perModel)).flat(), references, reused };
}
