import { KindredError } from '../contract/kindred-error.ts';
import { safeError } from '../contract/safe-error.ts';
import type { Use } from '../contract/use.ts';
import type { RunContext } from './run-context.ts';

/** Warns that an analysis failed, and gives the error that names it; an abort is thrown on. */
export function analysisFailure(
  ctx: RunContext,
  use: Use,
  outcome: string,
  cause: unknown,
): KindredError {
  ctx.signal.throwIfAborted();
  const why = safeError(cause, ctx.services.mask);
  const message = `Analysis "${use.id}" of ${outcome} failed: ${why instanceof Error ? why.message : String(why)}`;
  ctx.emit({ type: 'warning', message });
  const code = KindredError.is(cause) ? cause.code : 'ANALYSIS_FAILED';
  return new KindredError(code, message, { cause, location: use.at });
}
