import type { KernelBackend } from '../contract/kernel-backend.ts';
import type { KernelRef } from '../contract/kernel-ref.ts';
import { openKernels } from '../kernel/open-kernels.ts';
import { type KernelPool, openKernelPool } from './kernel-pool.ts';
import type { RunContext } from './run-context.ts';

/** The kernel sessions of a run. */
export interface Pools {
  /**
   * Sessions of the first backend listed that has every kernel of `needs`; needs that one backend
   * serves share them. Backends passed over are warned of, with `whom` they cannot serve.
   */
  serving(needs: readonly KernelRef[], whom: string): Promise<KernelPool>;
  dispose(): Promise<void>;
}

/** Readies the backends of an experiment; sessions open when they are first asked for. */
export async function openPools(ctx: RunContext): Promise<Pools> {
  const { experiment, host, registry, signal } = ctx;
  const backends: { name: string; backend: KernelBackend }[] = [];
  for (const use of experiment.kernels) {
    backends.push({ name: use.use, backend: await host.create<KernelBackend>('kernel', use) });
  }
  const told = new Set<string>();
  const tell = (name: string, whom: string, why: string): void => {
    const message = `Kernels "${name}" were passed over for ${whom}: ${why}`;
    if (told.has(message)) return;
    told.add(message);
    ctx.emit({ type: 'warning', message });
  };
  const open = (
    from: typeof backends,
    needs: readonly KernelRef[],
    passed: (name: string, why: string) => void,
  ) =>
    openKernels({
      backends: from,
      needs,
      threads: 1,
      signal,
      kernels: registry.kernels,
      onPassed: passed,
    });
  const pools: KernelPool[] = [];
  return {
    async serving(needs, whom) {
      const passed = new Set<string>();
      const session = await open(backends, needs, (name, why) => {
        passed.add(name);
        tell(name, whom, why);
      });
      const shared = pools.find(
        (pool) => pool.backend === session.backend && needs.every((need) => pool.has(need)),
      );
      if (shared) {
        await session.dispose();
        return shared;
      }
      // More of the same backend, as its name is in what is kept; fewer where it has no more.
      const same = backends.filter(({ name }) => !passed.has(name)).slice(0, 1);
      const pool = await openKernelPool(session, ctx.threads, () => open(same, needs, () => {}));
      pools.push(pool);
      return pool;
    },
    dispose: async () => {
      await Promise.all(pools.map((pool) => pool.dispose()));
    },
  };
}
