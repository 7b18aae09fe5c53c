import { KindredError } from '../contract/kindred-error.ts';
import { formatProblem } from './format-problem.ts';
import type { SpecProblem } from './spec-problem.ts';

const SHOWN = 100;

/**
 * `SPEC_INVALID`: everything wrong with an experiment file at once. `problems` are in reading order,
 * the experiment's own file first; the message is one line each, at most 100.
 */
export class SpecError extends KindredError {
  readonly problems: readonly SpecProblem[];

  constructor(problems: readonly SpecProblem[], cwd: string) {
    const lines = problems.slice(0, SHOWN).map((problem) => formatProblem(problem, cwd));
    if (problems.length > SHOWN) lines.push(`… and ${problems.length - SHOWN} more problems`);
    super('SPEC_INVALID', lines.join('\n'), { location: problems[0]?.location });
    this.name = 'SpecError';
    this.problems = problems;
  }
}
