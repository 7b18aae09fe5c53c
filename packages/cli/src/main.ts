import { missingSecrets } from '@kindred/core';
import { runKindred } from './run-kindred.ts';
import { stopOnSignals } from './terminal/stop-on-signals.ts';
import { quietPipes } from './terminal/quiet-pipes.ts';

const { stdout: out, stderr: err, stdin: input } = process;

quietPipes(out, err);
process.exitCode = await runKindred(process.argv.slice(2), {
  out,
  err,
  input,
  signal: stopOnSignals(err),
  debug: missingSecrets(['KINDRED_DEBUG']).length === 0,
});
// Something a plugin left open must not keep a finished command alive.
setTimeout(() => process.exit(), 2000).unref();
