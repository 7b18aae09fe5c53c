import { maskSecrets, missingSecrets, safeError } from '@kindred/core';
import { runKindred } from './run-kindred.ts';
import { earlyEnd } from './terminal/early-end.ts';
import { exitCode } from './terminal/exit-code.ts';
import { keepOutput } from './terminal/keep-output.ts';
import { lateError } from './terminal/late-error.ts';
import { reportError } from './terminal/report-error.ts';
import { stopOnSignals } from './terminal/stop-on-signals.ts';
import { quietPipes } from './terminal/quiet-pipes.ts';

const { stdout, stderr: err, stdin: input } = process;

const args = process.argv.slice(2);
const debug = missingSecrets(['KINDRED_DEBUG']).length === 0;
const plugins = new Set<string>();
const out = keepOutput(stdout, err, plugins);
const session = { out, err, input, debug, plugins, signal: stopOnSignals(err) };
/** Whether everything the command has to say is said. */
let told = false;

quietPipes(out, err);
// A plugin may fail where nobody waits for it.
process.on('uncaughtException', (error) => {
  const json = args.includes('--json') && !told;
  told = true;
  reportError(lateError(safeError(error, maskSecrets), plugins), { ...session, json });
  process.exit(exitCode.failed);
});
// One that never finishes, or ends the process, must not look like success.
process.on('exit', () => {
  if (told) return;
  if (session.signal.aborted) {
    process.exitCode = exitCode.interrupted;
    return;
  }
  reportError(earlyEnd(plugins), { ...session, json: args.includes('--json') });
  process.exitCode = exitCode.failed;
});
void command();

async function command(): Promise<void> {
  process.exitCode = await runKindred(args, session);
  told = true;
  // Something a plugin left open must not keep a finished command alive.
  setTimeout(() => process.exit(), 2000).unref();
}
