import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { openArtifacts, openStore } from '@kindred/core';
import type { RunContext, RunEvent, Shard } from '@kindred/core';
import type { Session } from '../terminal/session.ts';
import { chooseModels } from './choose-models.ts';
import { makeFolder } from './make-folder.ts';
import { openExperiment } from './open-experiment.ts';
import { sourceNote } from './source-note.ts';

/** Where a run keeps its things and what it may import. */
export interface RunFlags {
  readonly folder?: string;
  readonly store?: string;
  readonly trust: boolean;
  /** Threads at most; results do not depend on it. Default: as many as the machine has. */
  readonly threads?: number;
  /** Globs of the models to work on; default: all. */
  readonly models?: readonly string[];
  /** The share of the trials that is asked, which has a folder of its own; default: all. */
  readonly shard?: Shard;
}

/** A run about to start; `close` lets go of everything, in reverse order of opening. */
export interface OpenRun {
  readonly context: RunContext;
  close(this: void): Promise<void>;
}

/** Opens an experiment for running: `runs/<experiment>` below the working directory by default. */
export async function openRun(
  file: string,
  session: Session,
  flags: RunFlags,
  emit: (event: RunEvent) => void,
): Promise<OpenRun> {
  const opened = await openExperiment(file, session, { trust: flags.trust, plugins: true });
  const { host, registry, services } = opened;
  try {
    const { experiment, notes } = flags.models
      ? chooseModels(opened.experiment, flags.models)
      : { experiment: opened.experiment, notes: [] };
    const { shard } = flags;
    const share = shard ? `.${shard.index}-of-${shard.of}` : '';
    const folder = resolve(flags.folder ?? join('runs', `${experiment.experiment}${share}`));
    await makeFolder(folder);
    const store = openStore(flags.store ?? join(folder, 'store.sqlite'), {
      mode: 'write',
      clock: services.clock,
      experiment: experiment.experiment,
      mask: services.mask,
    });
    const source = { file: relative(folder, experiment.file) };
    await writeFile(join(folder, sourceNote), `${JSON.stringify(source)}\n`);
    const artifacts = openArtifacts(join(folder, 'artifacts'));
    const { signal } = session;
    for (const message of notes) emit({ type: 'warning', message });
    return {
      context: {
        experiment,
        folder,
        host,
        registry,
        store,
        artifacts,
        services,
        threads: flags.threads ?? availableParallelism(),
        signal,
        emit,
      },
      async close() {
        store.close();
        await host.dispose();
      },
    };
  } catch (error) {
    await host.dispose();
    throw error;
  }
}
