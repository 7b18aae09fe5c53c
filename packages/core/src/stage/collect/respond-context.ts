import type { RespondContext } from '../../contract/respond-context.ts';
import type { RunContext } from '../run-context.ts';

/** The context of one trial. Its random fork is made when first asked for: most never are. */
export function respondContext(
  { services }: RunContext,
  trial: string,
  signal: AbortSignal,
): RespondContext {
  return {
    signal,
    log: services.log,
    get random() {
      return services.random.fork('trial').fork(trial);
    },
  };
}
