import { globSync } from 'node:fs';
import { sep } from 'node:path';

/** Repository files that match the globs, with forward slashes, never installed or built ones. */
export function listFiles(root: string, globs: string[]): string[] {
  return globSync(globs, {
    cwd: root,
    exclude: (name) => /(^|[\\/])(node_modules|dist)$/.test(name),
  })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !file.startsWith('tests/fixtures/walls/'))
    .sort();
}
