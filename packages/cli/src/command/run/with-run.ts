import type { RunContext, RunEvent } from '@kindred/core';
import { createServices } from '../../composition/create-services.ts';
import type { OpenRun } from '../../composition/open-run.ts';
import { createProgress } from '../../progress/create-progress.ts';
import { printLines } from '../../terminal/print-lines.ts';
import type { Session } from '../../terminal/session.ts';

/**
 * Opens a run, does its work under a progress display, and lets everything go. `tell` says what came of
 * it; it gets each model's last failed call.
 */
export async function withRun<T>(
  session: Session,
  jsonEvents: boolean,
  open: (emit: (event: RunEvent) => void) => Promise<OpenRun>,
  work: (context: RunContext) => Promise<T>,
  tell: (made: T, context: RunContext, failures: ReadonlyMap<string, string>) => number,
): Promise<number> {
  const progress = createProgress(session, createServices(session, 0).clock, jsonEvents);
  const failures = new Map<string, string>();
  const { context, close } = await open((event) => {
    if (event.type === 'attempt-failed') failures.set(event.model, event.message);
    progress.read(event);
  });
  try {
    const made = await work(context);
    progress.stop();
    return tell(made, context, failures);
  } catch (error) {
    progress.stop();
    if (session.signal.aborted) {
      const where = `Everything answered so far is in ${context.folder}`;
      printLines(session.err, `${where}: the same command goes on from there.`);
    }
    throw error;
  } finally {
    await close();
  }
}
