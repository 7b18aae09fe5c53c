import type { EndedRun } from './ended-run.ts';

/** A run as `--json` prints it: everything but the judgments and the vectors, which have files. */
export function runDocument({ record, folder, reports, incomplete }: EndedRun): object {
  const { plan, responses, scores, analyses, embeddings, warnings } = record;
  return {
    experiment: plan.experiment,
    folder,
    reports,
    plan: plan.hash,
    seed: plan.seed,
    responses,
    embeddings: embeddings.map(({ model, embedder, basis, embedding }) => ({
      model,
      embedder,
      basis,
      items: embedding.items.length,
      dimensions: embedding.dimensions,
      validation: embedding.fit?.validation ?? null,
      test: embedding.fit?.test ?? null,
      warnings: embedding.warnings,
    })),
    scores,
    analyses: analyses.map(({ id, use, outcome, family, result }) => ({
      id,
      use,
      outcome,
      ...(family && { family }),
      tables: result.tables,
      dropped: result.dropped,
      notes: result.notes,
    })),
    incomplete,
    warnings,
  };
}
