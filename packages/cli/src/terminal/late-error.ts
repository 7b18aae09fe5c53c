import { KindredError } from '@kindred/core';
import { pluginNames } from './plugin-names.ts';

/** What to tell of an error that nobody waited for; without plugins it is ours. */
export function lateError(cause: unknown, plugins: ReadonlySet<string>): unknown {
  if (plugins.size === 0 || KindredError.is(cause)) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new KindredError(
    'LATE_ERROR',
    `An error was thrown outside any call, most likely by a plugin${pluginNames(plugins)}: ${why}`,
    { cause },
  );
}
