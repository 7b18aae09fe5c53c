import type { AnalysisRun } from '../contract/analysis-run.ts';
import { hideSecrets } from '../contract/hide-secrets.ts';
import type { LoadedReference } from '../contract/loaded-reference.ts';
import type { RunRecord } from '../contract/run-record.ts';
import type { Score } from '../contract/score.ts';
import { citesOf } from './cites-of.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';
import type { Subject } from './subject.ts';
import { summarise } from './summarise.ts';

/** Gathers what a run made for its reporters, secrets hidden. */
export function makeRunRecord(
  ctx: RunContext,
  planned: PlannedRun,
  made: {
    readonly subjects: readonly Subject[];
    readonly references: readonly LoadedReference[];
    readonly scores: readonly Score[];
    readonly comparisons: RunRecord['comparisons'];
    readonly details: RunRecord['details'];
    readonly analyses: readonly AnalysisRun[];
    readonly warnings: Iterable<string>;
    readonly kernels: RunRecord['kernels'];
  },
): RunRecord {
  const { plan, stimuli } = planned;
  const embeddings = made.subjects.flatMap(({ model, basis, fitter, learnt, embedding }) =>
    embedding
      ? [{ model, basis, embedder: fitter?.id ?? learnt?.embedder ?? null, embedding }]
      : [],
  );
  const record: RunRecord = {
    plan,
    stimuli,
    examplePrompt: examplePrompt(ctx, planned),
    responses: summarise(ctx, planned),
    kernels: made.kernels,
    embeddings,
    references: made.references,
    scores: made.scores,
    comparisons: made.comparisons,
    details: made.details,
    analyses: made.analyses,
    warnings: [
      ...new Set([...plan.warnings, ...made.warnings]),
      ...embeddings.flatMap(({ model, embedding }) =>
        embedding.warnings.map((warning) => `${model}: ${warning}`),
      ),
    ],
    cites: citesOf(ctx.experiment, ctx.registry, made.kernels),
    async *judgments() {
      for (const { id } of plan.models) yield* ctx.store.judgments(id);
    },
  };
  return hideSecrets(record, ctx.services.mask);
}

// The first trial of the first model asked in words.
function examplePrompt(ctx: RunContext, planned: PlannedRun): string | null {
  const asked = planned.models.find(({ respondent }) => respondent.kind === 'language');
  if (!asked) return null;
  for (const { trial } of ctx.store.judgments(asked.model.id)) {
    const shown = trial.stimuli.map((id) => planned.stimulus.get(id)!);
    return planned.task
      .render(shown, asked.capabilities.form ?? 'instruct')
      .map(({ role, parts }) =>
        [
          `[${role}]`,
          ...parts.map((part) =>
            part.type === 'text'
              ? part.text
              : `(${part.image.from.type === 'row' ? 'a row of pictures' : 'a picture'})`,
          ),
        ].join(' '),
      )
      .join('\n');
  }
  return null;
}
