import type { SpecProblem } from './spec-problem.ts';

/** Reading order, `file` first, each problem once (an anchor's content may be checked often). */
export function sortProblems(problems: readonly SpecProblem[], file: string): SpecProblem[] {
  const once = new Map<string, SpecProblem>();
  for (const problem of problems) {
    const { location, code, message } = problem;
    const key = [location.file, location.line, location.column, code, message].join('\n');
    if (!once.has(key)) once.set(key, problem);
  }
  const rank = (problem: SpecProblem) => (problem.location.file === file ? 0 : 1);
  return [...once.values()].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.location.file < b.location.file ? -1 : Number(a.location.file > b.location.file)) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column,
  );
}
