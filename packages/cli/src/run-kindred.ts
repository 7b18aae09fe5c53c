import { maskSecrets, safeError } from '@kindred/core';
import { CommanderError } from 'commander';
import { createProgram } from './command/create-program.ts';
import { describeError } from './terminal/describe-error.ts';
import { exitCode } from './terminal/exit-code.ts';
import { isUsage } from './terminal/is-usage.ts';
import { paint } from './terminal/paint.ts';
import { printJson } from './terminal/print-json.ts';
import { reportError } from './terminal/report-error.ts';
import type { Session } from './terminal/session.ts';

/** Runs one command line (without `node` and the script) and gives its exit code; never throws. */
export async function runKindred(
  args: readonly string[],
  session: Omit<Session, 'json'>,
): Promise<number> {
  const json = args.includes('--json');
  const whole: Session = { ...session, json };
  let code: number = exitCode.done;
  try {
    await createProgram(whole, (ended) => {
      code = ended;
    }).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return error instanceof CommanderError
      ? usage(error, whole)
      : failure(safeError(error, maskSecrets), whole);
  }
}

/** Commander has already told people; help and version are no errors. */
function usage(error: CommanderError, session: Session): number {
  if (error.exitCode === 0) return exitCode.done;
  if (session.json) {
    const message = error.message.replace(/^error: /, '');
    printJson(session.out, { error: { code: 'USAGE', message } });
  }
  return exitCode.usage;
}

function failure(error: unknown, session: Session): number {
  if (session.signal.aborted) {
    const message = 'Interrupted.';
    if (session.json) printJson(session.out, { error: { code: 'INTERRUPTED', message } });
    session.err.write(`${paint(session.err, 'yellow', message)}\n`);
    return exitCode.interrupted;
  }
  reportError(error, session);
  return isUsage(describeError(error)) ? exitCode.usage : exitCode.failed;
}
