import { z } from 'zod';
import { describeLocated } from './describe-located.ts';
import { didYouMean } from './did-you-mean.ts';
import { experimentSchema } from './experiment-schema.ts';
import { findLocated } from './find-located.ts';
import { keysOf } from './keys-of.ts';
import type { Located } from './located.ts';
import { pathText } from './path-text.ts';
import { quote } from './quote.ts';
import { schemaAt } from './schema-at.ts';
import type { SpecProblem } from './spec-problem.ts';
import { typeText } from './type-text.ts';

/** A schema's complaint in the words and places of the file. */
export function issueProblems(issue: z.core.$ZodIssue, root: Located.Mapping): SpecProblem[] {
  const found = findLocated(root, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysOf(schemaAt(experimentSchema, issue.path));
    return issue.keys.map((key) => ({
      code: 'SPEC_UNKNOWN_KEY',
      message: `unknown key ${quote(key)} in ${pathText(issue.path)}${hint(key, allowed)}`,
      location: findLocated(root, [...issue.path, key])?.keyAt ?? root.at,
    }));
  }
  if (found === null) {
    const parent = issue.path.slice(0, -1);
    return [
      {
        code: 'SPEC_MISSING_KEY',
        message: `missing key ${quote(String(issue.path.at(-1)))} in ${pathText(parent)}`,
        location: findLocated(root, parent)?.node.at ?? root.at,
      },
    ];
  }
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    const rule = 'a name of letters, digits, ".", "_" and "-" that starts with a letter, not "id"';
    const message = `key ${quote(key)} in ${pathText(issue.path.slice(0, -1))} must be ${rule}`;
    return [{ code: 'SPEC_BAD_KEY', message, location: found.keyAt }];
  }
  const schema = schemaAt(experimentSchema, issue.path);
  const wanted =
    schema === null ? 'a value' : typeText(z.toJSONSchema(schema, { io: 'input' }) as object);
  const near =
    issue.code === 'invalid_value' && found.node.kind === 'scalar'
      ? didYouMean(String(found.node.value), issue.values.map(String))
      : '';
  const wrongType = issue.code === 'invalid_type' || issue.code === 'invalid_union';
  return [
    {
      code: wrongType ? 'SPEC_WRONG_TYPE' : 'SPEC_BAD_VALUE',
      message: `${pathText(issue.path)} must be ${wanted}, not ${describeLocated(found.node)}${near}`,
      location: found.node.at,
    },
  ];
}

function hint(key: string, allowed: readonly string[]): string {
  const near = didYouMean(key, allowed);
  return near === '' && allowed.includes('with') ? '; options stand under "with"' : near;
}
