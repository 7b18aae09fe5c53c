import type { RunRecord } from '../contract/run-record.ts';
import { type Fitter, makeFitter } from './fitter.ts';
import type { KernelPool } from './kernel-pool.ts';
import { openPools } from './open-pools.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';

/** What embeds and scores in a run, and which backend does it. */
export interface OpenFitters extends AsyncDisposable {
  readonly fitters: readonly Fitter[];
  /** Sessions with every kernel of the metrics. */
  readonly scoring: KernelPool;
  readonly kernels: RunRecord['kernels'];
}

/** Opens the kernel sessions of a run and readies its embedders; closing frees the sessions. */
export async function openFitters(ctx: RunContext, planned: PlannedRun): Promise<OpenFitters> {
  const pools = await openPools(ctx);
  try {
    const fitters: Fitter[] = [];
    const kernels: RunRecord['kernels'][number][] = [];
    const used = (embedder: string | null, { backend, version }: KernelPool): void =>
      void kernels.push({ embedder, backend, version });
    for (const use of ctx.experiment.embedders) {
      const embedder = planned.embedders.get(use.id)!;
      const pool = await pools.serving(embedder.kernels, `"${use.id}"`);
      fitters.push(await makeFitter(ctx, use, embedder, pool));
      used(use.id, pool);
    }
    const needs = [...planned.metrics.values()].flatMap((metric) => metric.kernels);
    const scoring = await pools.serving(needs, 'the metrics');
    if (planned.metrics.size > 0) used(null, scoring);
    return { fitters, scoring, kernels, [Symbol.asyncDispose]: () => pools.dispose() };
  } catch (error) {
    await pools.dispose();
    throw error;
  }
}
