import { didYouMean } from './did-you-mean.ts';
import { entryOf } from './entry-of.ts';
import type { Located } from './located.ts';
import { quote } from './quote.ts';
import type { SpecProblem } from './spec-problem.ts';

const environment = /^\$\{env:[A-Za-z_][A-Za-z0-9_]*\}$/;
const matrix = /^\$\{matrix\.([A-Za-z_][A-Za-z0-9_.-]*)\}$/;

interface Scope {
  /** Keys of the matrix around, null outside of a model. */
  readonly keys: readonly string[] | null;
  readonly options: boolean;
}

/** `${env:NAME}` and `${matrix.key}` wherever they stand; any other `${…}` is the component's. */
export function checkReferences(root: Located.Mapping): SpecProblem[] {
  const models = entryOf(root, 'models');
  const problems: SpecProblem[] = [];
  for (const [key, { value }] of root.entries) {
    if (key !== 'models') problems.push(...walk(value, { keys: null, options: false }));
  }
  for (const model of models?.kind === 'list' ? models.items : []) {
    const lists = entryOf(model, 'matrix');
    const keys = lists?.kind === 'mapping' ? [...lists.entries.keys()] : [];
    problems.push(...walk(model, { keys, options: false }));
  }
  return problems;
}

function walk(node: Located, scope: Scope): SpecProblem[] {
  if (node.kind === 'list') return node.items.flatMap((item) => walk(item, scope));
  if (node.kind === 'mapping') {
    return [...node.entries].flatMap(([key, { value }]) =>
      walk(value, {
        keys: key === 'matrix' && !scope.options ? null : scope.keys,
        options: scope.options || key === 'with',
      }),
    );
  }
  if (typeof node.value !== 'string' || !node.value.includes('${')) return [];
  return [...node.value.matchAll(/\$\{[^}]{0,200}\}?/g)].flatMap(([written]) => {
    const found = judge(written, scope);
    return found === null ? [] : [{ ...found, location: node.at }];
  });
}

function judge(written: string, { keys, options }: Scope) {
  if (/^\$\{\s*env\b/.test(written)) {
    if (!environment.test(written)) {
      const message = `${quote(written)} is not a reference; write \${env:NAME}`;
      return { code: 'SPEC_BAD_ENV', message } as const;
    }
    const message = `${quote(written)} can stand only under "with"`;
    return options ? null : ({ code: 'SPEC_BAD_ENV', message } as const);
  }
  if (!/^\$\{\s*matrix\b/.test(written)) return null;
  const name = matrix.exec(written)?.[1];
  if (name !== undefined && keys?.includes(name)) return null;
  const message =
    name === undefined
      ? `${quote(written)} is not a reference; write \${matrix.key}`
      : keys === null
        ? `${quote(written)} can stand only in a model that has a matrix`
        : `no key ${quote(name)} in the model's matrix${didYouMean(name, keys)}`;
  return { code: 'SPEC_BAD_MATRIX', message } as const;
}
