import type { Command } from 'commander';
import { collectOption } from '../terminal/collect-option.ts';
import { usageError } from '../terminal/usage-error.ts';

/**
 * Adds `--with`, which takes one text each time it stands. What stands behind it unasked reads like an
 * argument too many; where that is an assignment, the message tells how to give a further option.
 */
export function addWithOption(command: Command, flag: string, description: string): Command {
  return command
    .option(flag, description, collectOption, [])
    .allowExcessArguments()
    .hook('preAction', ({ args, registeredArguments }) => {
      if (args.length <= registeredArguments.length) return;
      const option = args.find((arg) => /^[\w-][\w.-]*=/.test(arg));
      const hint =
        option === undefined
          ? ''
          : ` Every option of a component has its own --with: write --with ${option}.`;
      throw usageError(
        `Too many arguments: expected ${registeredArguments.length}, got ${args.length}.${hint}`,
      );
    });
}
