import { run } from '@kindred/core';
import type { RunContext, RunEvent } from '@kindred/core';
import type { OpenRun } from '../../composition/open-run.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { printJson } from '../../terminal/print-json.ts';
import type { Session } from '../../terminal/session.ts';
import { printIncomplete } from './print-incomplete.ts';
import { printRun } from './print-run.ts';
import { runDocument } from './run-document.ts';
import { silentModels } from './silent-models.ts';
import { withRun } from './with-run.ts';

/**
 * Opens a run, takes it through every stage, prints its result and lets everything go. A model that
 * nothing came of fails the run, though its report is there.
 */
export function runToEnd(
  session: Session,
  jsonEvents: boolean,
  open: (emit: (event: RunEvent) => void) => Promise<OpenRun>,
  how: { readonly ask?: boolean; before?(context: RunContext): Promise<void> } = {},
): Promise<number> {
  const reports: string[] = [];
  return withRun(
    session,
    jsonEvents,
    (emit) =>
      open((event) => {
        if (event.type === 'report-end') reports.push(event.entry);
        emit(event);
      }),
    async (context) => {
      await how.before?.(context);
      return run(context, { ask: how.ask ?? true });
    },
    (record, { folder }, failures) => {
      const incomplete = silentModels(record, failures);
      const ended = { record, folder, reports, incomplete };
      if (session.json) printJson(session.out, runDocument(ended));
      else printRun(session.out, ended);
      if (incomplete.length === 0) return exitCode.done;
      printIncomplete(session.err, incomplete);
      return exitCode.failed;
    },
  );
}
