import type { RunEvent } from '../../contract/run-event.ts';
import { temporaryFolder } from '../../service/temporary-folder.ts';
import { plan } from '../plan.ts';
import type { TestRun } from './open-test-run.ts';
import { openTestRun } from './open-test-run.ts';

/** A planned run of the model `speaker`, its events kept; `open` is told how it is closed. */
export async function beginCollecting(
  run: Omit<TestRun, 'folder' | 'models'> & Partial<TestRun>,
  open: (() => Promise<void>)[],
) {
  const events: RunEvent[] = [];
  const ctx = openTestRun({
    folder: temporaryFolder().path,
    models: [{ use: 'speaker' }],
    emit: (event) => events.push(event),
    ...run,
  });
  open.push(() => ctx.close());
  return { ctx, events, planned: await plan(ctx) };
}
