import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createHost, createRegistry, loadPlugins, openKernels } from '@kindred/core';
import type {
  Host,
  HostServices,
  KernelBackend,
  KernelRef,
  KernelSession,
  Registry,
} from '@kindred/core';
import { commandLineFile } from '../document/command-line-file.ts';
import { printLines } from '../terminal/print-lines.ts';
import type { Session } from '../terminal/session.ts';
import { builtInPlugins } from './built-in-plugins.ts';
import { commandLineUse } from './command-line-use.ts';
import { createServices } from './create-services.ts';
import type { KernelFlags } from './kernel-flags.ts';

/** The components for the verbs on files, where there is no experiment. */
export interface Tools {
  readonly registry: Registry;
  readonly services: HostServices;
  readonly host: Host;
  /** The first backend named that can serve, told where it is another; the caller disposes it. */
  kernels(needs: readonly KernelRef[], flags: KernelFlags): Promise<KernelSession>;
}

export async function openTools(
  session: Session,
  seed: number,
  flags: Pick<KernelFlags, 'plugins' | 'trust'> = { plugins: [], trust: false },
): Promise<Tools> {
  const at = { file: join(process.cwd(), commandLineFile), line: 1, column: 1 };
  for (const name of flags.plugins) session.plugins.add(name);
  const plugins = await loadPlugins(
    flags.plugins.map((name) => ({ name, at })),
    { trust: flags.trust, builtIns: builtInPlugins },
  );
  const registry = createRegistry([...plugins.keys()], plugins);
  const services = createServices(session, seed);
  const { signal } = session;
  const host = createHost({ registry, services, signal });
  return {
    registry,
    services,
    host,
    async kernels(needs, { kernels, threads = availableParallelism() }) {
      const backends = [];
      for (const name of kernels) {
        const use = commandLineUse(name, {});
        backends.push({ name, backend: await host.create<KernelBackend>('kernel', use) });
      }
      const onPassed = (name: string, why: string): void =>
        printLines(session.err, `warning: kernels "${name}" were passed over: ${why}`);
      const guests = registry.kernels;
      return openKernels({ backends, needs, threads, signal, kernels: guests, onPassed });
    },
  };
}
