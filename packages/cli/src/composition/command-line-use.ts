import { join } from 'node:path';
import type { Json, Use } from '@kindred/core';
import { commandLineFile } from '../document/command-line-file.ts';

/** A slot filled by flags: relative paths in its options start at the working directory. */
export function commandLineUse(name: string, options: Readonly<Record<string, Json>>): Use {
  return {
    id: name,
    use: name,
    with: options,
    at: { file: join(process.cwd(), commandLineFile), line: 1, column: 1 },
    places: {},
  };
}
