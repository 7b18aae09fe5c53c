import { createHost, createRegistry, openKernels } from '@kindred/core';
import type {
  Host,
  HostServices,
  KernelBackend,
  KernelRef,
  KernelSession,
  Registry,
} from '@kindred/core';
import type { Session } from '../terminal/session.ts';
import { builtInPlugins } from './built-in-plugins.ts';
import { commandLineUse } from './command-line-use.ts';
import { createServices } from './create-services.ts';

/** The built-in components for the verbs on files, where there is no experiment. */
export interface Tools {
  readonly registry: Registry;
  readonly services: HostServices;
  readonly host: Host;
  /** The first built-in backend that can serve; the caller disposes it. */
  kernels(needs: readonly KernelRef[]): Promise<KernelSession>;
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
    async kernels(needs) {
      const backends = [];
      for (const { component } of registry.list('kernel')) {
        const { name } = component;
        const use = commandLineUse(name, {});
        backends.push({ name, backend: await host.create<KernelBackend>('kernel', use) });
      }
      return openKernels({ backends, needs, threads: 1, signal, kernels: registry.kernels });
    },
  };
}
