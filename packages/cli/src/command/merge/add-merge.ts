import { setImmediate as turn } from 'node:timers/promises';
import { mergeStores } from '@kindred/core';
import type { Merged } from '@kindred/core';
import { createServices } from '../../composition/create-services.ts';
import { storeOf } from '../../composition/store-of.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { printJson } from '../../terminal/print-json.ts';
import type { AddCommand } from '../add-command.ts';
import { printMerged } from './print-merged.ts';

/** `kindred merge TARGET SOURCE...`: one store of what several runs bought. */
export const addMerge: AddCommand = (program, session, done) => {
  program
    .command('merge')
    .description('put the replies of several runs into one; sources are only read')
    .argument('<target>', 'a run’s folder or a store; made where there is none')
    .argument('<source...>', 'folders of runs, or stores')
    .option('--json', 'one JSON document on stdout')
    .action(async (to: string, from: string[]) => {
      const target = storeOf(to);
      const { clock } = createServices(session, 0);
      const merged: Merged[] = [];
      for (const one of mergeStores(target, from.map(storeOf), clock)) {
        merged.push(one);
        // Lets Ctrl-C through: what is merged so far stays.
        await turn();
        session.signal.throwIfAborted();
      }
      if (session.json) printJson(session.out, { target, sources: merged });
      else printMerged(session.out, target, merged);
      done(exitCode.done);
    });
};
