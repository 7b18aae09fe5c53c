import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * A union's complaint as the complaints of the one branch whose kind of value was given (short or
 * long form); where no single branch was meant, the union's own. Paths count from the root.
 */
export function flattenIssue(issue: Issue, base: readonly PropertyKey[] = []): Issue[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.filter(
      (branch) => !branch.some((one) => one.path.length === 0 && one.code === 'invalid_type'),
    );
    if (meant.length === 1) return meant[0].flatMap((one) => flattenIssue(one, path));
  }
  return [{ ...issue, path }];
}
