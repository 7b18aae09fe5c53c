import type { RunEvent } from '@kindred/core';
import { openRun } from '../../composition/open-run.ts';
import type { RunFlags } from '../../composition/open-run.ts';
import type { AddCommand } from '../add-command.ts';
import { addRunOptions } from '../add-run-options.ts';
import { modelGlobs } from './model-globs.ts';
import { runShareToEnd } from './run-share-to-end.ts';
import { runToEnd } from './run-to-end.ts';
import { shardOption } from './shard-option.ts';

/** `kindred run FILE`: the whole pipeline; what is already there is not done again. */
export const addRun: AddCommand = (program, session, done) => {
  addRunOptions(
    program.command('run').description('run an experiment, or go on with an interrupted one'),
    'an experiment file',
  )
    .option(
      '--models <globs>',
      'only models whose ids match, with commas between globs; every stage is for them alone',
      modelGlobs,
    )
    .option(
      '--shard <i/n>',
      'ask share i of n of the trials, in a folder of its own, and end there: see kindred merge',
      shardOption,
    )
    .action(async (file: string, flags: RunFlags & { jsonEvents: boolean }) => {
      const { jsonEvents, shard } = flags;
      const open = (emit: (event: RunEvent) => void) => openRun(file, session, flags, emit);
      done(
        await (shard
          ? runShareToEnd(session, jsonEvents, open, shard)
          : runToEnd(session, jsonEvents, open)),
      );
    });
};
