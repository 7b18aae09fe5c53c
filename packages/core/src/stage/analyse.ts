import type { Analysis } from '../contract/analysis.ts';
import type { AnalysisRun } from '../contract/analysis-run.ts';
import type { Score } from '../contract/score.ts';
import { analysisFailure } from './analysis-failure.ts';
import { analyseFrame } from './analyse-frame.ts';
import { adjustFamilies } from './family/adjust-families.ts';
import { ingredientFrame } from './ingredient-frame.ts';
import { modelIngredients } from './model-ingredients.ts';
import type { RunContext } from './run-context.ts';

type Outcome = { readonly name: string; readonly scores: readonly Score[] };

/**
 * Runs every analysis on every outcome it was asked for, then adjusts over declared families. One that fails is warned of: by now answers
 * were paid for and scores computed, and they must reach the report.
 */
export async function analyse(
  ctx: RunContext,
  scores: readonly Score[],
): Promise<readonly AnalysisRun[]> {
  if (ctx.experiment.analyses.length === 0) return [];
  const { values, facts } = await modelIngredients(ctx, ctx.experiment.models);
  const runs: AnalysisRun[] = [];
  const failed: { id: string; outcome: string }[] = [];
  for (const use of ctx.experiment.analyses) {
    const analysis = await ctx.host.create<Analysis>('analysis', use);
    const wanted = scores.filter((score) =>
      (['metric', 'reference', 'embedder'] as const).every(
        (key) => use.outcome[key] === null || use.outcome[key] === score[key],
      ),
    );
    for (const outcome of outcomes(wanted)) {
      try {
        const frame = ingredientFrame(
          outcome.name,
          outcome.scores.map(({ model, score }) => ({
            id: model,
            value: score.value,
            ingredients: values.get(model) ?? {},
          })),
          facts,
        );
        runs.push(await analyseFrame(ctx, use, analysis, frame, outcome.name));
      } catch (cause) {
        analysisFailure(ctx, use, outcome.name, cause);
        failed.push({ id: use.id, outcome: outcome.name });
      }
    }
  }
  return adjustFamilies(ctx, runs, failed);
}

// One outcome per metric, reference and embedder; features and judgments are never mixed.
function outcomes(scores: readonly Score[]): readonly Outcome[] {
  const embedders = new Set(scores.map(({ embedder }) => embedder).filter(Boolean));
  const name = ({ metric, reference, embedder, basis }: Score) =>
    [
      metric,
      reference,
      ...(embedder && embedders.size > 1 ? [embedder] : []),
      ...(basis === 'embedding' ? ['features'] : []),
    ].join(' × ');
  return [...Map.groupBy(scores, name)].map(([key, group]) => ({ name: key, scores: group }));
}
