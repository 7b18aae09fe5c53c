import { planExperiment, power } from '@kindred/core';
import { openRun } from '../../composition/open-run.ts';
import type { RunFlags } from '../../composition/open-run.ts';
import { createProgress } from '../../progress/create-progress.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { printJson } from '../../terminal/print-json.ts';
import type { AddCommand } from '../add-command.ts';
import { addRunOptions } from '../add-run-options.ts';
import { createServices } from '../../composition/create-services.ts';
import { addPowerFlags, powerOptions } from '../power/power-flags.ts';
import type { PowerFlags } from '../power/power-flags.ts';
import { printPower } from '../power/print-power.ts';
import { printPlan } from './print-plan.ts';

type Flags = RunFlags & Omit<PowerFlags, 'budgets'> & { jsonEvents: boolean; simulate: boolean };

/** `kindred plan FILE`: what would be asked of whom, before anything is. */
export const addPlan: AddCommand = (program, session, done) => {
  const command = addRunOptions(
    program.command('plan').description('say what a run would ask of whom; asks nobody anything'),
    'an experiment file',
  );
  addPowerFlags(
    command.option(
      '--simulate',
      'simulate how well the plan’s trials tell two models apart',
      false,
    ),
  ).action(async (file: string, flags: Flags) => {
    const progress = createProgress(session, createServices(session, 0).clock, flags.jsonEvents);
    const opened = await openRun(file, session, flags, progress.read);
    try {
      const plan = await planExperiment(opened.context);
      // The plan's own number of trials.
      const own = plan.design && [plan.design.trials.count];
      const simulate = () => power(opened.context, powerOptions(flags, own));
      // Where nothing can be simulated the plan is told all the same, before the reason.
      const ended = flags.simulate && own && (await Promise.allSettled([simulate()]))[0];
      const rows = ended && ended.status === 'fulfilled' ? ended.value : null;
      const refused = ended && ended.status === 'rejected';
      progress.stop();
      if (!session.json) printPlan(session.out, plan);
      else if (!refused) printJson(session.out, rows ? { ...plan, power: rows } : plan);
      if (refused) throw ended.reason;
      if (rows && !session.json) printPower(session.out, rows, flags);
      done(exitCode.done);
    } finally {
      progress.stop();
      await opened.close();
    }
  });
};
