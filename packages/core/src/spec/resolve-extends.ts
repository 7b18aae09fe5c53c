import { dirname, resolve } from 'node:path';
import type { Files } from '../contract/files.ts';
import type { SourceLocation } from '../contract/source-location.ts';
import { describeLocated } from './describe-located.ts';
import type { Located } from './located.ts';
import { mergeExtended } from './merge-extended.ts';
import { parseYaml } from './parse-yaml.ts';
import { quote } from './quote.ts';
import { readSource } from './read-source.ts';
import type { SpecProblem } from './spec-problem.ts';

const MAX_CHAIN = 16;

export interface ResolvedFile {
  /** Null when the file cannot be checked further. */
  readonly root: Located.Mapping | null;
  /** False when a file it extends could not be read: what is missing may stand there. */
  readonly complete: boolean;
  readonly problems: readonly SpecProblem[];
}

/** Reads a file and, through `extends`, all those below it, into one mapping. */
export async function resolveExtends(
  file: string,
  files: Pick<Files, 'read'>,
  chain: readonly string[] = [],
  from: SourceLocation | null = null,
): Promise<ResolvedFile> {
  const text = await readSource(file, from, files);
  if (typeof text !== 'string') return { root: null, complete: false, problems: [text] };
  const { root, problems } = parseYaml(text, file);
  if (root === null) return { root, complete: false, problems };
  if (root.kind !== 'mapping') {
    const message = `an experiment file is a mapping of keys such as experiment, models and task, not ${describeLocated(root)}`;
    const wrong: SpecProblem = { code: 'SPEC_WRONG_TYPE', message, location: root.at };
    return { root: null, complete: false, problems: [...problems, wrong] };
  }
  const line = root.entries.get('extends')?.value;
  if (line?.kind !== 'scalar' || typeof line.value !== 'string' || line.value === '') {
    return { root, complete: true, problems };
  }
  const target = resolve(dirname(file), line.value);
  const below = [...chain, file];
  const refused = refusal(line.value, target, below);
  if (refused !== null) {
    const problem = { ...refused, location: line.at };
    return { root, complete: false, problems: [...problems, problem] };
  }
  const base = await resolveExtends(target, files, below, line.at);
  return {
    root: base.root === null ? root : mergeExtended(base.root, root),
    complete: base.complete,
    problems: [...problems, ...base.problems],
  };
}

function refusal(written: string, target: string, chain: readonly string[]) {
  if (chain.includes(target)) {
    const message = `extends ${quote(written)} leads back to itself`;
    return { code: 'SPEC_EXTENDS_CYCLE', message } as const;
  }
  if (chain.length >= MAX_CHAIN) {
    const message = `extends goes on for more than ${MAX_CHAIN} files`;
    return { code: 'SPEC_EXTENDS_CYCLE', message } as const;
  }
  return /\p{Cc}|^[a-z]+:\/\/|\$\{/iu.test(written)
    ? ({ code: 'SPEC_BAD_VALUE', message: 'extends takes the path of a file' } as const)
    : null;
}
