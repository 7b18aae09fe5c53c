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
        ask: false,
        async before(context) {
          const { models } = await planExperiment(context);
          const empty = ({ answered, toAsk }: (typeof models)[number]) =>
            answered === 0 && toAsk > 0;
          if (models.length === 0 || !models.every(empty)) return;
          throw new KindredError(
            'REPORT_INCOMPLETE',
            `No trial has an answer yet: "kindred run ${file}" asks them.`,
          );
        },
      }),
    );
  });
};
