import type { KernelBackend } from '../contract/kernel-backend.ts';
import { openKernels } from '../kernel/open-kernels.ts';
import { type Fitter, makeFitter } from './fitter.ts';
import { type KernelPool, openKernelPool } from './kernel-pool.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';

/** Opens the kernel sessions of a run and readies its embedders; closing frees the sessions. */
export async function openFitters(
  ctx: RunContext,
  planned: PlannedRun,
): Promise<AsyncDisposable & { readonly pool: KernelPool; readonly fitters: readonly Fitter[] }> {
  const { experiment, host, registry, signal } = ctx;
  const backends: { name: string; backend: KernelBackend }[] = [];
  for (const use of experiment.kernels) {
    backends.push({ name: use.use, backend: await host.create<KernelBackend>('kernel', use) });
  }
  const needs = [...planned.embedders.values(), ...planned.metrics.values()].flatMap(
    ({ kernels }) => kernels,
  );
  const pool = await openKernelPool(ctx.threads, () =>
    openKernels({ backends, needs, threads: 1, signal, kernels: registry.kernels }),
  );
  const fitters: Fitter[] = [];
  for (const use of experiment.embedders) {
    fitters.push(await makeFitter(ctx, use, planned.embedders.get(use.id)!, pool));
  }
  return { pool, fitters, [Symbol.asyncDispose]: () => pool.dispose() };
}
