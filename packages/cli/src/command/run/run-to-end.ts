import { run } from '@kindred/core';
import type { RunContext, RunEvent } from '@kindred/core';
import { createServices } from '../../composition/create-services.ts';
import type { OpenRun } from '../../composition/open-run.ts';
import { createProgress } from '../../progress/create-progress.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { printJson } from '../../terminal/print-json.ts';
import { printLines } from '../../terminal/print-lines.ts';
import type { Session } from '../../terminal/session.ts';
import { printIncomplete } from './print-incomplete.ts';
import { printRun } from './print-run.ts';
import { runDocument } from './run-document.ts';
import { silentModels } from './silent-models.ts';

/**
 * Opens a run, takes it through every stage, prints its result and lets everything go. A model that
 * nothing came of fails the run, though its report is there.
 */
export async function runToEnd(
  session: Session,
  jsonEvents: boolean,
  open: (emit: (event: RunEvent) => void) => Promise<OpenRun>,
  how: { readonly ask?: boolean; before?(context: RunContext): Promise<void> } = {},
): Promise<number> {
  const progress = createProgress(session, createServices(session, 0).clock, jsonEvents);
  const reports: string[] = [];
  const failures = new Map<string, string>();
  const { context, close } = await open((event) => {
    if (event.type === 'report-end') reports.push(event.entry);
    if (event.type === 'attempt-failed') failures.set(event.model, event.message);
    progress.read(event);
  });
  try {
    await how.before?.(context);
    const record = await run(context, { ask: how.ask ?? true });
    progress.stop();
    const incomplete = silentModels(record, failures);
    const ended = { record, folder: context.folder, reports, incomplete };
    if (session.json) printJson(session.out, runDocument(ended));
    else printRun(session.out, ended);
    if (incomplete.length === 0) return exitCode.done;
    printIncomplete(session.err, incomplete);
    return exitCode.failed;
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
