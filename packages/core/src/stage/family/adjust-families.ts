import type { AnalysisRun } from '../../contract/analysis-run.ts';
import type { Experiment } from '../../contract/experiment.ts';
import type { TestFamily } from '../../contract/test-family.ts';
import { adjustFamily } from '../../statistic/adjust-family.ts';
import type { RunContext } from '../run-context.ts';
import { familyWords } from './family-words.ts';
import { membersOf } from './members-of.ts';
import { putAdjusted } from './put-adjusted.ts';

type Failed = { readonly id: string; readonly outcome: string };

/**
 * Analyses with their p values adjusted over the families an experiment declares, once all have run:
 * the tests of every analysis of a family, over all its outcomes. `failed` names what gave no result.
 * Analyses without a family stay as they are. A family that lacks a member is warned of: its adjusted
 * p values are for fewer tests than were declared.
 */
export function adjustFamilies(
  ctx: Pick<RunContext, 'emit'> & { readonly experiment: Pick<Experiment, 'analyses'> },
  runs: readonly AnalysisRun[],
  failed: readonly Failed[],
): readonly AnalysisRun[] {
  const declared = ctx.experiment.analyses.filter(({ family }) => family !== null);
  const adjusted = new Map<AnalysisRun, AnalysisRun>();
  for (const [name, uses] of Map.groupBy(declared, ({ family }) => family!.name)) {
    for (const [run, now] of adjustOne(ctx, name, uses, runs, failed)) adjusted.set(run, now);
  }
  return runs.map((run) => adjusted.get(run) ?? run);
}

function adjustOne(
  ctx: Pick<RunContext, 'emit'>,
  name: string,
  uses: readonly Experiment.Analysis[],
  runs: readonly AnalysisRun[],
  failed: readonly Failed[],
): readonly (readonly [AnalysisRun, AnalysisRun])[] {
  const found = uses.flatMap(({ id, family }) =>
    runs.filter((run) => run.id === id).map((run) => ({ run, ...membersOf(run, family!.tables) })),
  );
  const members = found.flatMap((one) => one.members);
  const { size, holm, bh } = adjustFamily(members.flatMap(({ p }) => p));
  const counted = found.filter((one) =>
    one.members.some(({ p }) => p.some((value) => value !== null)),
  );
  const unexplained = uses.filter(({ id }) => ![...runs, ...failed].some((one) => one.id === id));
  const family: TestFamily = {
    name,
    size,
    analyses: [...new Set(counted.map(({ run }) => run.id))],
    outcomes: [...new Set(counted.map(({ run }) => run.outcome))],
    without: [
      ...found.flatMap(({ run, lacks }) =>
        lacks.map((reason) => `${run.id} of ${run.outcome}, ${reason}`),
      ),
      ...failed
        .filter(({ id }) => uses.some((use) => use.id === id))
        .map(({ id, outcome }) => `${id} of ${outcome}, which failed`),
      ...unexplained.map(({ id }) => `${id}, which had no outcome to explain`),
    ],
  };
  const words = familyWords(family);
  if (family.without.length > 0) ctx.emit({ type: 'warning', message: words });
  let start = 0;
  return found.map(({ run, members: own }) => {
    const tables = new Map(
      own.map(({ table, tests, p }) => {
        const [from, to] = [start, (start += p.length)];
        const here = { holm: holm.slice(from, to), bh: bh.slice(from, to) };
        return [table, putAdjusted(table, tests, here, name, words)];
      }),
    );
    const result = {
      ...run.result,
      tables: run.result.tables.map((one) => tables.get(one) ?? one),
    };
    return [
      run,
      { ...run, result, family: { ...family, tables: own.map(({ table }) => table.name) } },
    ];
  });
}
