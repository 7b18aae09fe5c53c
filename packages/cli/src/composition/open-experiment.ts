import { createHost, createRegistry, loadExperiment, loadPlugins } from '@kindred/core';
import type { Experiment, Host, HostServices, Registry } from '@kindred/core';
import type { Session } from '../terminal/session.ts';
import { builtInPlugins } from './built-in-plugins.ts';
import { createServices } from './create-services.ts';

/** An experiment with everything it may use at hand. The host is the caller's to dispose. */
export interface OpenExperiment {
  readonly experiment: Experiment;
  readonly registry: Registry;
  readonly services: HostServices;
  readonly host: Host;
}

/**
 * Reads an experiment file and loads its plugins. `trust` lets it import plugins that are no
 * dependency of the nearest package.json; `plugins: false` imports none.
 */
export async function openExperiment(
  file: string,
  session: Session,
  options: { readonly trust: boolean; readonly plugins: boolean },
): Promise<OpenExperiment> {
  const files = createServices(session, 0).files(process.cwd());
  const experiment = await loadExperiment(file, { files });
  const named = options.plugins ? experiment.plugins : [];
  for (const { name } of named) session.plugins.add(name);
  const plugins = await loadPlugins(named, {
    trust: options.trust,
    builtIns: builtInPlugins,
  });
  const registry = createRegistry([...plugins.keys()], plugins);
  const services = createServices(session, experiment.seed);
  const host = createHost({ registry, services, signal: session.signal });
  return { experiment, registry, services, host };
}
