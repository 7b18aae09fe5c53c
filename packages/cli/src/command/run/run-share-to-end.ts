import { runShare } from '@kindred/core';
import type { RunEvent, Shard } from '@kindred/core';
import type { OpenRun } from '../../composition/open-run.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { printJson } from '../../terminal/print-json.ts';
import type { Session } from '../../terminal/session.ts';
import { printIncomplete } from './print-incomplete.ts';
import { printShare } from './print-share.ts';
import { withRun } from './with-run.ts';

/** Opens a run, asks one share of its trials and says how the shares are put together. */
export function runShareToEnd(
  session: Session,
  jsonEvents: boolean,
  open: (emit: (event: RunEvent) => void) => Promise<OpenRun>,
  shard: Shard,
): Promise<number> {
  return withRun(
    session,
    jsonEvents,
    open,
    (context) => runShare(context, shard),
    (share, { folder, experiment }, failures) => {
      const { models, warnings } = share;
      const incomplete = models
        .filter(({ answered, open: left }) => answered === 0 && left > 0)
        .map(({ id }) => ({
          model: id,
          reason: failures.get(id)?.replace(/\.$/, '') ?? 'it was not asked',
        }));
      const { experiment: name, file } = experiment;
      if (session.json) {
        printJson(session.out, { experiment: name, folder, shard, models, incomplete, warnings });
      } else printShare(session.out, share, { folder, file, shard });
      if (incomplete.length === 0) return exitCode.done;
      printIncomplete(session.err, incomplete);
      return exitCode.failed;
    },
  );
}
