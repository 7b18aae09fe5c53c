import { createServices } from '../../composition/create-services.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { printJson } from '../../terminal/print-json.ts';
import { usageError } from '../../terminal/usage-error.ts';
import type { AddCommand } from '../add-command.ts';
import { findRun } from './find-run.ts';
import { printStatus } from './print-status.ts';
import { takeStatus } from './take-status.ts';

interface Flags {
  readonly folder?: string;
  readonly store?: string;
  readonly watch: boolean;
}

/** Milliseconds between two looks. */
const every = 2000;

/** `kindred status RUN`: how a run stands, told from its store while another process is at it. */
export const addStatus: AddCommand = (program, session, done) => {
  program
    .command('status')
    .description('say how a run stands, from another terminal; only reads')
    .argument('<run>', 'the folder of a run, its store, or an experiment file')
    .option('--folder <folder>', 'where the experiment’s run is (default: runs/<experiment>)')
    .option('--store <file>', 'a store of replies shared between experiments')
    .option('--watch', 'look again every two seconds until the run ends', false)
    .option('--json', 'one JSON document on stdout')
    .action(async (path: string, flags: Flags) => {
      if (flags.watch && session.json) throw usageError('--watch and --json exclude each other.');
      const services = createServices(session, 0);
      const { clock } = services;
      const { store, experiment } = await findRun(path, flags, services.files(process.cwd()));
      for (;;) {
        const now = clock.now();
        const status = takeStatus(store, experiment, now);
        if (session.json) printJson(session.out, status);
        else {
          if (flags.watch && session.out.isTTY) session.out.write('\u001b[H\u001b[J');
          printStatus(session.out, status, now);
        }
        if (!flags.watch || status.state !== 'running' || session.signal.aborted) break;
        await clock.sleep(every, session.signal).catch(() => {});
        if (session.signal.aborted) break;
      }
      done(exitCode.done);
    });
};
