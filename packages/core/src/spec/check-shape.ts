import { experimentSchema } from './experiment-schema.ts';
import { flattenIssue } from './flatten-issue.ts';
import { issueProblems } from './issue-problems.ts';
import type { Located } from './located.ts';
import type { SpecProblem } from './spec-problem.ts';
import { toPlain } from './to-plain.ts';

/** Keys, types and ranges, against the schema. */
export function checkShape(root: Located.Mapping): SpecProblem[] {
  const checked = experimentSchema.safeParse(toPlain(root));
  if (checked.success) return [];
  return checked.error.issues
    .flatMap((issue) => flattenIssue(issue))
    .flatMap((issue) => issueProblems(issue, root));
}
