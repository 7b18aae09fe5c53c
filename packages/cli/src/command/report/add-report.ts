import { KindredError, planExperiment } from '@kindred/core';
import { openRun } from '../../composition/open-run.ts';
import type { RunFlags } from '../../composition/open-run.ts';
import type { AddCommand } from '../add-command.ts';
import { addRunOptions } from '../add-run-options.ts';
import { runToEnd } from '../run/run-to-end.ts';
import { findExperiment } from './find-experiment.ts';

/** `kindred report FILE|RUN`: writes the report again from what is stored; asks nobody. */
export const addReport: AddCommand = (program, session, done) => {
  addRunOptions(
    program
      .command('report')
      .description('write the report again from what is stored; asks nobody anything'),
    'an experiment file, or the folder of a run',
  ).action(async (path: string, flags: RunFlags & { jsonEvents: boolean }) => {
    const { file, folder } = await findExperiment(path);
    const opened = { ...flags, ...(folder === undefined ? {} : { folder }) };
    done(
      await runToEnd(session, flags.jsonEvents, (emit) => openRun(file, session, opened, emit), {
        async before(context) {
          const { models } = await planExperiment(context);
          const open = models.filter(({ toAsk }) => toAsk > 0);
          if (open.length === 0) return;
          const missing = open.map(({ id, toAsk }) => `${id} ${toAsk}`).join(', ');
          throw new KindredError(
            'REPORT_INCOMPLETE',
            `Some trials have no answer yet (${missing}): "kindred run ${file}" asks them.`,
          );
        },
      }),
    );
  });
};
