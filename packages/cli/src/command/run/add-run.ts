import { openRun } from '../../composition/open-run.ts';
import type { RunFlags } from '../../composition/open-run.ts';
import type { AddCommand } from '../add-command.ts';
import { addRunOptions } from '../add-run-options.ts';
import { runToEnd } from './run-to-end.ts';

/** `kindred run FILE`: the whole pipeline; what is already there is not done again. */
export const addRun: AddCommand = (program, session, done) => {
  addRunOptions(
    program.command('run').description('run an experiment, or go on with an interrupted one'),
    'an experiment file',
  ).action(async (file: string, flags: RunFlags & { jsonEvents: boolean }) => {
    const { jsonEvents } = flags;
    done(await runToEnd(session, jsonEvents, (emit) => openRun(file, session, flags, emit)));
  });
};
