import { isAbsolute, relative, sep } from 'node:path';
import type { SpecProblem } from './spec-problem.ts';

/** `experiments/x.yaml:14:9 message [CODE]`; the file relative to `cwd` when it lies below it. */
export function formatProblem(
  {
    code,
    message,
    location,
  }: Pick<SpecProblem, 'message' | 'location'> & { readonly code: string },
  cwd: string,
): string {
  const inside = relative(cwd, location.file);
  const below = inside !== '' && !isAbsolute(inside) && !inside.split(sep).includes('..');
  const file = below ? inside : location.file;
  return `${file}:${location.line}:${location.column} ${message} [${code}]`;
}
