import type { AnalysisRun } from '../../contract/analysis-run.ts';
import type { Plan } from '../../contract/plan.ts';
import type { Member } from './member.ts';
import { testsOf } from './tests-of.ts';

/** The tables of one analysis whose tests a family counts, and what it was meant to have beside. */
export function membersOf(
  { result: { tables } }: AnalysisRun,
  wanted: Plan.Family['tables'],
): { readonly members: readonly Member[]; readonly lacks: readonly string[] } {
  const members: Member[] = [];
  const lacks: string[] = [];
  const tested = tables.filter((table) => table.tests);
  for (const table of tested) {
    const tests = table.tests!;
    if (wanted ? !wanted.includes(table.name) : tests.again === true) continue;
    const p = testsOf(table);
    if (p) members.push({ table, tests, p });
    else lacks.push(`its table “${table.name}” has no column “${tests.p}”`);
  }
  const names = tested.map(({ name }) => name);
  const tell = names.length > 0 ? `; with tests it has ${names.join(', ')}` : '';
  for (const name of wanted ?? []) {
    if (!names.includes(name)) lacks.push(`it has no table “${name}” with tests${tell}`);
  }
  const none = members.every(({ p }) => p.every((value) => value === null));
  if (none && lacks.length === 0) lacks.push('it has no test with a p value');
  return { members, lacks };
}
