import { InvalidArgumentError } from 'commander';
import { power } from '@kindred/core';
import { createServices } from '../../composition/create-services.ts';
import { openRun } from '../../composition/open-run.ts';
import type { RunFlags } from '../../composition/open-run.ts';
import { createProgress } from '../../progress/create-progress.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { listOption } from '../../terminal/list-option.ts';
import { printJson } from '../../terminal/print-json.ts';
import type { AddCommand } from '../add-command.ts';
import { addRunOptions } from '../add-run-options.ts';
import { addPowerFlags, powerOptions } from './power-flags.ts';
import type { PowerFlags } from './power-flags.ts';
import { printPower } from './print-power.ts';

/** `kindred power FILE`: how many trials tell two models apart, by simulation; asks nobody. */
export const addPower: AddCommand = (program, session, done) => {
  const command = program
    .command('power')
    .description('simulate how many trials tell two models apart; asks nobody anything')
    .option(
      '--budgets <numbers>',
      'trials a model, with commas (default: a quarter, half, all and twice the plan’s)',
      budgets,
      [],
    );
  addPowerFlags(addRunOptions(command, 'an experiment file')).action(
    async (file: string, flags: RunFlags & PowerFlags & { jsonEvents: boolean }) => {
      const progress = createProgress(session, createServices(session, 0).clock, flags.jsonEvents);
      const opened = await openRun(file, session, flags, progress.read);
      try {
        const trials = flags.budgets.length > 0 ? flags.budgets : null;
        const rows = await power(opened.context, powerOptions(flags, trials));
        progress.stop();
        if (session.json) printJson(session.out, { power: rows });
        else printPower(session.out, rows, flags);
        done(exitCode.done);
      } finally {
        progress.stop();
        await opened.close();
      }
    },
  );
};

function budgets(text: string): number[] {
  const numbers = listOption(text).map(Number);
  if (numbers.length > 0 && numbers.every((n) => Number.isSafeInteger(n) && n > 0)) return numbers;
  throw new InvalidArgumentError('Write whole numbers of trials, with commas: 1000,5000');
}
