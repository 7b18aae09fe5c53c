import { planExperiment } from '@kindred/core';
import { openRun } from '../../composition/open-run.ts';
import type { RunFlags } from '../../composition/open-run.ts';
import { createProgress } from '../../progress/create-progress.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { printJson } from '../../terminal/print-json.ts';
import type { AddCommand } from '../add-command.ts';
import { addRunOptions } from '../add-run-options.ts';
import { createServices } from '../../composition/create-services.ts';
import { printPlan } from './print-plan.ts';

/** `kindred plan FILE`: what would be asked of whom, before anything is. */
export const addPlan: AddCommand = (program, session, done) => {
  addRunOptions(
    program.command('plan').description('say what a run would ask of whom; asks nobody anything'),
    'an experiment file',
  ).action(async (file: string, flags: RunFlags & { jsonEvents: boolean }) => {
    const progress = createProgress(session, createServices(session, 0).clock, flags.jsonEvents);
    const opened = await openRun(file, session, flags, progress.read);
    try {
      const plan = await planExperiment(opened.context);
      progress.stop();
      if (session.json) printJson(session.out, plan);
      else printPlan(session.out, plan);
      done(exitCode.done);
    } finally {
      progress.stop();
      await opened.close();
    }
  });
};
