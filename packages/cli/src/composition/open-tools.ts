import { createHost, createRegistry, openKernels } from '@kindred/core';
import type {
  Host,
  HostServices,
  KernelBackend,
  KernelRef,
  KernelSession,
  Registry,
} from '@kindred/core';
import { printLines } from '../terminal/print-lines.ts';
import type { Session } from '../terminal/session.ts';
import { builtInPlugins } from './built-in-plugins.ts';
import { commandLineUse } from './command-line-use.ts';
import { createServices } from './create-services.ts';
import type { KernelFlags } from './kernel-flags.ts';

/** The built-in components for the verbs on files, where there is no experiment. */
export interface Tools {
  readonly registry: Registry;
  readonly services: HostServices;
  readonly host: Host;
  /** The first backend named that can serve, told where it is another; the caller disposes it. */
  kernels(needs: readonly KernelRef[], flags: KernelFlags): Promise<KernelSession>;
}

export function openTools(session: Session, seed: number): Tools {
  const registry = createRegistry([...builtInPlugins]);
  const services = createServices(session, seed);
  const { signal } = session;
  const host = createHost({ registry, services, signal });
  return {
    registry,
    services,
    host,
    async kernels(needs, { kernels, threads }) {
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
