import type { AnalysisRun } from '../../contract/analysis-run.ts';
import type { Plan } from '../../contract/plan.ts';
import type { RunRecord } from '../../contract/run-record.ts';

/** The record of a run that asked nobody. */
export function tableRecord(
  plan: Plan,
  analyses: readonly AnalysisRun[],
  warnings: Iterable<string>,
  cites: readonly string[],
): RunRecord {
  return {
    plan,
    stimuli: [],
    examplePrompt: null,
    responses: [],
    kernels: [],
    embeddings: [],
    references: [],
    scores: [],
    comparisons: [],
    details: [],
    analyses,
    warnings: [...new Set([...plan.warnings, ...warnings])],
    cites,
    async *judgments() {},
  };
}
