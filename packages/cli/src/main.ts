import { missingSecrets } from '@kindred/core';
import { runKindred } from './run-kindred.ts';
import { exitCode } from './terminal/exit-code.ts';
import { reportError } from './terminal/report-error.ts';
import { stopOnSignals } from './terminal/stop-on-signals.ts';
import { quietPipes } from './terminal/quiet-pipes.ts';

const { stdout: out, stderr: err, stdin: input } = process;

const args = process.argv.slice(2);
const debug = missingSecrets(['KINDRED_DEBUG']).length === 0;
const session = { out, err, input, debug, signal: stopOnSignals(err) };

quietPipes(out, err);
// A plugin may fail where nobody waits for it.
process.on('uncaughtException', (error) => {
  reportError(error, { ...session, json: args.includes('--json') });
  process.exit(exitCode.failed);
});
process.exitCode = await runKindred(args, session);
// Something a plugin left open must not keep a finished command alive.
setTimeout(() => process.exit(), 2000).unref();
