import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KindredError } from '../../contract/kindred-error.ts';

/** A package.json: the folder it lies in, and the names of all packages it depends on. */
export interface NearestPackage {
  readonly folder: string;
  readonly dependencies: readonly string[];
}

const lists = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** The nearest package.json in `folder` or above, or null. Throws `PACKAGE_JSON_INVALID`. */
export function nearestPackage(folder: string): NearestPackage | null {
  const file = join(folder, 'package.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return dirname(folder) === folder ? null : nearestPackage(dirname(folder));
  }
  try {
    const parsed = JSON.parse(text) as Record<string, object | undefined>;
    return { folder, dependencies: lists.flatMap((list) => Object.keys(parsed[list] ?? {})) };
  } catch {
    throw new KindredError('PACKAGE_JSON_INVALID', `${file} is not JSON.`);
  }
}
