import type { DirectAnswer } from './direct-answer.ts';
import type { DirectQuestion } from './direct-question.ts';
import type { FeatureSource } from './feature-source.ts';
import type { RespondContext } from './respond-context.ts';
import type { Stimulus } from './stimulus.ts';

/** A respondent that never sees a prompt: features, simulations, people's files, brain regions. */
export interface DirectRespondent {
  readonly kind: 'direct';
  /** Called once before any trial with the whole set; says what it cannot answer. */
  prepare?(
    stimuli: readonly Stimulus[],
    ctx: RespondContext,
  ): Promise<{
    readonly missing: readonly { readonly id: string; readonly reason: string }[];
    readonly notes: readonly string[];
    /** Hash of whatever files it answers from: part of its identity, so that new data is asked anew. */
    readonly fingerprint?: string;
  }>;
  judge(question: DirectQuestion, ctx: RespondContext): Promise<DirectAnswer> | DirectAnswer;
  readonly features?: FeatureSource;
  /** `embedding`: no trials are asked, `features` are the representation. Default `judgments`. */
  readonly as?: 'judgments' | 'embedding';
  dispose?(): Promise<void> | void;
}
