import type { SamplerContext } from './sampler-context.ts';
import type { SamplingSession } from './sampling-session.ts';

/** Chooses which trials are asked. */
export interface Sampler {
  open(ctx: SamplerContext): Promise<SamplingSession> | SamplingSession;
}
