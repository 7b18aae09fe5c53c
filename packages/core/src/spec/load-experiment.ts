import { resolve } from 'node:path';
import type { Experiment } from '../contract/experiment.ts';
import type { Files } from '../contract/files.ts';
import { checkNames } from './check-names.ts';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { checkTable } from './check-table.ts';
import { experimentSchema } from './experiment-schema.ts';
import { normalise } from './normalise.ts';
import { resolveExtends } from './resolve-extends.ts';
import { sortProblems } from './sort-problems.ts';
import { SpecError } from './spec-error.ts';
import { toPlain } from './to-plain.ts';

/**
 * Reads an experiment file with all it extends. `file` is relative to `cwd` (default: the process's);
 * messages show paths below `cwd` relative to it. Reads no plugin and creates nothing. Throws one
 * {@link SpecError} (`SPEC_INVALID`) that lists everything wrong with the file.
 */
export async function loadExperiment(
  file: string,
  options: { readonly files: Pick<Files, 'read'>; readonly cwd?: string },
): Promise<Experiment> {
  const cwd = resolve(options.cwd ?? '.');
  const path = resolve(cwd, file);
  const { root, complete, problems } = await resolveExtends(path, options.files);
  if (root === null) throw new SpecError(sortProblems(problems, path), cwd);
  // A value that YAML itself refused is null here: one complaint is enough.
  const refused = new Set(problems.map(({ location }) => JSON.stringify(location)));
  const checks = [checkShape, checkTable, checkNames, checkReferences];
  const found = checks
    .flatMap((check) => check(root))
    .filter(
      ({ code, location }) =>
        !refused.has(JSON.stringify(location)) &&
        (complete || (code !== 'SPEC_MISSING_KEY' && code !== 'SPEC_UNKNOWN_REFERENCE')),
    );
  const all = sortProblems([...problems, ...found], path);
  if (all.length > 0) throw new SpecError(all, cwd);
  return normalise(experimentSchema.parse(toPlain(root)), root, path);
}
