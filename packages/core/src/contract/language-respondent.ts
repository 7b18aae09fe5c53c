import type { Batch } from './batch.ts';
import type { FeatureSource } from './feature-source.ts';
import type { LanguageRequest } from './language-request.ts';
import type { Reply } from './reply.ts';
import type { RespondContext } from './respond-context.ts';

/** A respondent that is asked in words (and pictures). */
export interface LanguageRespondent {
  readonly kind: 'language';
  ask(request: LanguageRequest, ctx: RespondContext): Promise<Reply>;
  readonly batch?: Batch;
  readonly features?: FeatureSource;
  dispose?(): Promise<void> | void;
}
