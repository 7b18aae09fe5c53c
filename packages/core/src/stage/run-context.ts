import type { Experiment } from '../contract/experiment.ts';
import type { HostServices } from '../contract/host-services.ts';
import type { Host } from '../contract/host.ts';
import type { Registry } from '../contract/registry.ts';
import type { RunEvent } from '../contract/run-event.ts';
import type { Artifacts } from '../store/artifacts.ts';
import type { Store } from '../store/store.ts';

/** What every stage of one run works with. */
export interface RunContext {
  readonly experiment: Experiment;
  /** The run's folder; `store.sqlite` and every artifact are below it. */
  readonly folder: string;
  readonly host: Host;
  readonly registry: Registry;
  readonly store: Store;
  readonly artifacts: Artifacts;
  readonly services: HostServices;
  readonly signal: AbortSignal;
  /** Kernel sessions to open; results do not depend on it. */
  readonly threads: number;
  emit(event: RunEvent): void;
}
