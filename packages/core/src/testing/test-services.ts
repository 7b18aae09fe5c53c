import type { HostServices } from '../contract/host-services.ts';
import { hostServices } from '../service/host-services.ts';
import { temporaryFolder } from '../service/temporary-folder.ts';

/** The host's real services for a test, and what a test wants to know of them. */
export interface TestServices extends HostServices {
  /** A temporary folder; relative paths of components start here. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** What components logged, `warn: …`. */
  readonly logged: readonly string[];
  /** Removes the folder and aborts what still runs. */
  dispose(): void;
}

/** Real services with a fixed seed and a temporary folder: the network is there, nothing is mocked. */
export function testServices(seed = 7): TestServices {
  const stop = new AbortController();
  const folder = temporaryFolder();
  const logged: string[] = [];
  const { signal } = stop;
  const sink = (level: string, message: string) => void logged.push(`${level}: ${message}`);
  return {
    ...hostServices({ seed, sink, signal }),
    folder: folder.path,
    signal,
    logged,
    dispose() {
      stop.abort(new Error('The test is over.'));
      folder.dispose();
    },
  };
}
