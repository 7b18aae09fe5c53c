import { exitCode } from './exit-code.ts';
import { printLines } from './print-lines.ts';
import type { Stream } from './session.ts';

/**
 * Aborts on the first Ctrl-C (or SIGTERM), so that the command ends what it holds and keeps what it
 * has; the second one exits at once.
 */
export function stopOnSignals(err: Stream): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCode.interrupted);
    controller.abort();
    printLines(
      err,
      '',
      'Stopping: calls under way have 10 seconds to end. Ctrl-C again exits at once.',
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}
