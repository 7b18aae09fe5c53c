import type { Sampler } from '../../contract/sampler.ts';
import type { SamplerContext } from '../../contract/sampler-context.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { SamplingSession } from '../../contract/sampling-session.ts';

/** Opens the experiment's sampler from its start. */
export type OpenSampler = (more?: {
  /** Ids of stimuli that are not asked about. */
  readonly missing?: ReadonlySet<string>;
  readonly compute?: SamplerContext['compute'];
}) => Promise<SamplingSession>;

export function openSampler(
  sampler: Sampler,
  ctx: Omit<SamplerContext, 'compute'>,
  name: string,
): OpenSampler {
  const refused = async (): Promise<never> => {
    const message = `Sampler "${name}" computes in its first round, which is planned before that.`;
    throw new KindredError('SAMPLER_COMPUTE', message);
  };
  return async ({ missing, compute = refused } = {}) =>
    sampler.open({
      ...ctx,
      stimuli: missing?.size ? ctx.stimuli.filter(({ id }) => !missing.has(id)) : ctx.stimuli,
      compute,
    });
}
