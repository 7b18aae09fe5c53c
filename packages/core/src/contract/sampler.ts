import type { KernelRef } from './kernel-ref.ts';
import type { SamplerContext } from './sampler-context.ts';
import type { SamplingSession } from './sampling-session.ts';
import type { Structure } from './structure.ts';

/** Chooses which trials are asked. */
export interface Sampler {
  /** Structures of trials it can choose; default all. */
  readonly accepts?: readonly Structure[];
  /** What its rounds compute with, see {@link SamplerContext.compute}. Default none. */
  readonly kernels?: readonly KernelRef[];
  open(ctx: SamplerContext): Promise<SamplingSession> | SamplingSession;
}
