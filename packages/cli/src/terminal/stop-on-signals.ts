import { exitCode } from './exit-code.ts';
import { printLines } from './print-lines.ts';
import type { Stream } from './session.ts';

/**
 * Aborts on the first Ctrl-C (or SIGTERM), so that the command ends what it holds and keeps what it
 * has; the second one exits at once. Neither is heard before
 * what computes in this thread gives others a turn (`breathe`).
 */
export function stopOnSignals(err: Stream): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCode.interrupted);
    printLines(err, '', 'Stopping. Ctrl-C again exits at once.');
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}
