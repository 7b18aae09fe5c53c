import type { Command } from 'commander';
import { wholeNumber } from '../terminal/whole-number.ts';

/** The flags of every verb that works in a run's folder. */
export function addRunOptions(command: Command, argument: string): Command {
  return command
    .argument('<file>', argument)
    .option('--folder <folder>', 'where the run keeps everything (default: runs/<experiment>)')
    .option('--store <file>', 'a store of replies shared between experiments')
    .option('--trust', 'import plugins that are no dependency of the nearest package.json', false)
    .option('--threads <number>', 'threads at most; results never depend on it', wholeNumber(1))
    .option('--json', 'one JSON document on stdout')
    .option('--json-events', 'every event as a line of JSON on stderr', false);
}
