import type { Host } from '../../contract/host.ts';
import type { Use } from '../../contract/use.ts';

/** Whether a sampler's options, defaults filled in, say `count: auto`. */
export async function wantsAutoCount(host: Host, trials: Use): Promise<boolean> {
  const { live } = await host.resolved('sampler', trials);
  return (live as { readonly count?: unknown } | null)?.count === 'auto';
}
