import { InvalidArgumentError } from 'commander';

/** Parser of globs with commas between them (a comma in braces is the glob's own), given once or often. */
export function modelGlobs(value: string, before: readonly string[] = []): string[] {
  const globs = value.split(/,(?![^{}]*\})/).map((glob) => glob.trim());
  if (globs.includes('')) throw new InvalidArgumentError('It is globs with commas between them.');
  return [...before, ...globs];
}
