import { Command } from 'commander';
import type { Session } from '../terminal/session.ts';
import type { AddCommand } from './add-command.ts';
import { addAlign } from './align/add-align.ts';
import { addAnalyse } from './analyse/add-analyse.ts';
import { addCheck } from './check/add-check.ts';
import { addEmbed } from './embed/add-embed.ts';
import { addInit } from './init/add-init.ts';
import { addList } from './list/add-list.ts';
import { addMerge } from './merge/add-merge.ts';
import { addPlan } from './plan/add-plan.ts';
import { addPower } from './power/add-power.ts';
import { addReport } from './report/add-report.ts';
import { addRun } from './run/add-run.ts';
import { addSchema } from './schema/add-schema.ts';
import { addStatus } from './status/add-status.ts';
import { version } from './version.ts';

const commands: readonly AddCommand[] = [
  addInit,
  addCheck,
  addPlan,
  addPower,
  addRun,
  addStatus,
  addMerge,
  addReport,
  addList,
  addSchema,
  addEmbed,
  addAlign,
  addAnalyse,
];

/** The `kindred` command. `done` gets the exit code of the command that ran. */
export function createProgram(session: Session, done: (code: number) => void): Command {
  const program = new Command('kindred')
    .description('Measure how the concepts of models and of people align, from one YAML file.')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => session.out.write(text),
      writeErr: (text) => session.err.write(text),
      getOutHelpWidth: () => session.out.columns ?? 100,
      getErrHelpWidth: () => session.err.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const add of commands) add(program, session, done);
  return program;
}
