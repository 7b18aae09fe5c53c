import { formatProblem } from '../document/format-problem.ts';
import { describeError } from './describe-error.ts';
import { paint } from './paint.ts';
import { printJson } from './print-json.ts';
import { printLines } from './print-lines.ts';
import type { Session } from './session.ts';

/** Says what went wrong, once, where the caller looks for it. */
export function reportError(error: unknown, session: Session): void {
  const { code, message, problems, unexpected } = describeError(error);
  if (session.json) {
    printJson(session.out, { error: { code, message, ...(problems ? { problems } : {}) } });
  }
  if (problems) printLines(session.err, ...problems.map(formatProblem));
  else
    session.err.write(
      `${paint(session.err, 'red', 'error')} ${paint(session.err, 'reset', `${message} [${code}]`)}\n`,
    );
  if (unexpected && session.debug && error instanceof Error) {
    printLines(session.err, error.stack ?? '');
  } else if (unexpected) {
    printLines(session.err, 'Run it again with KINDRED_DEBUG=1 for the details and report them.');
  }
}
