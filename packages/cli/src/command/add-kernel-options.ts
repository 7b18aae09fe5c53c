import type { Command } from 'commander';
import { listOption } from '../terminal/list-option.ts';
import { wholeNumber } from '../terminal/whole-number.ts';

/** The flags of verbs on files that compute: see `KernelFlags`. */
export function addKernelOptions(command: Command): Command {
  return command
    .option(
      '--kernels <names>',
      'backends of `kindred list kernel`, with commas; the first that can serve',
      listOption,
      ['wasm', 'js'],
    )
    .option('--plugins <names>', 'plugins to load, with commas', listOption, [])
    .option('--trust', 'import plugins that are no dependency of the nearest package.json', false)
    .option(
      '--threads <number>',
      'threads at most; results never depend on it (default: as many as are useful)',
      wholeNumber(1),
    );
}
