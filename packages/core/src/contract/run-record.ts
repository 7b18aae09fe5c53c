import type { AnalysisRun } from './analysis-run.ts';
import type { Comparison } from './comparison.ts';
import type { Judgment } from './judgment.ts';
import type { LoadedReference } from './loaded-reference.ts';
import type { ModelEmbedding } from './model-embedding.ts';
import type { Plan } from './plan.ts';
import type { ResponseSummary } from './response-summary.ts';
import type { Score } from './score.ts';
import type { ScoreDetail } from './score-detail.ts';
import type { Stimulus } from './stimulus.ts';

/** Everything a run knows at its end: what reporters write from. */
export interface RunRecord {
  readonly plan: Plan;
  readonly stimuli: readonly Stimulus[];
  /** A prompt as a language model saw it, or null where nobody was asked in words. */
  readonly examplePrompt: string | null;
  readonly responses: readonly ResponseSummary[];
  /** Which backend did what: the id of an embedder, or null for the metrics. */
  readonly kernels: readonly {
    readonly embedder: string | null;
    readonly backend: string;
    readonly version: string;
  }[];
  readonly embeddings: readonly ModelEmbedding[];
  readonly references: readonly LoadedReference[];
  readonly scores: readonly Score[];
  /** Pairs of models by the same metric, reference and embedder. */
  readonly comparisons: readonly Comparison[];
  /** Of metrics that tell what their scores are made of. */
  readonly details: readonly ScoreDetail[];
  readonly analyses: readonly AnalysisRun[];
  readonly warnings: readonly string[];
  /** BibTeX entries of the works the experiment names and of the components used: one a key, sorted by key. */
  readonly cites: readonly string[];
  /** All judgments, streamed from the store. */
  judgments(): AsyncIterable<Judgment>;
}
