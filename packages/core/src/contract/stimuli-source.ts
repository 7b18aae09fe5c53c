import type { StimulusSet } from './stimulus-set.ts';

/** What a `stimuli` component creates. */
export interface StimuliSource {
  load(ctx: { readonly signal: AbortSignal }): Promise<StimulusSet>;
}
