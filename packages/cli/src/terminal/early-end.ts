import { KindredError } from '@kindred/core';
import { pluginNames } from './plugin-names.ts';

/** What to tell where the process ends before the command did. */
export function earlyEnd(plugins: ReadonlySet<string>): KindredError {
  const who = plugins.size === 0 ? 'Something it loads' : 'A plugin, or something it loads,';
  return new KindredError(
    'ENDED_EARLY',
    `The command did not finish. ${who} ended the process or never finished${pluginNames(plugins)}.`,
  );
}
