import { adjustFamily, counted, type ResultTable } from '@kindred/core';
import { pairUp } from '../correlation/pair-up.ts';
import { partial } from '../correlation/partial.ts';
import { pearson } from '../correlation/pearson.ts';
import type { Measured } from '../measure-column.ts';
import { pColumns } from '../multiplicity/p-columns.ts';
import { benchmarkColumns } from './benchmark-columns.ts';

/** The table `benchmarks`: each with the outcome, raw and, where there are controls, given them. */
export function correlateBenchmarks(
  benchmarks: readonly Measured[],
  outcome: Measured,
  controls: readonly Measured[],
  rows: readonly string[],
): { readonly table: ResultTable; readonly dropped: readonly { row: string; reason: string }[] } {
  const tests = [[], ...(controls.length > 0 ? [controls] : [])].map((given) =>
    benchmarks.map((benchmark) => {
      const pairs = pairUp(benchmark, outcome, given, rows, 'none');
      const { x, y, controls: taken } = pairs;
      const result = given.length > 0 ? partial(x, y, taken) : pearson(x, y);
      return { benchmark, given, pairs, result };
    }),
  );
  const all = tests.flat();
  const families = tests.map((kind) =>
    adjustFamily(kind.map(({ result }) => result.value?.p ?? null)),
  );
  const [holm, bh] = [families.flatMap((one) => one.holm), families.flatMap((one) => one.bh)];
  const name = (given: readonly Measured[]) => given.map(({ label }) => label).join(', ') || 'none';
  const note = `Holm and BH adjust over the benchmarks with a p value, for the outcome ${outcome.label}: ${families.map(({ size }, kind) => `${size} ${['raw', 'partial'][kind]}`).join(', ')}.`;
  return {
    table: {
      name: 'benchmarks',
      columns: benchmarkColumns.benchmarks,
      rows: all.map(({ benchmark, given, pairs, result: { value } }, at) => [
        benchmark.label,
        given.length > 0 ? 'partial' : 'raw',
        name(given),
        pairs.x.length,
        value?.r ?? null,
        value?.low ?? null,
        value?.high ?? null,
        value?.t ?? null,
        value?.df ?? null,
        value?.p ?? null,
        holm[at],
        bh[at],
      ]),
      notes: [
        note,
        ...all.flatMap(({ benchmark, given, pairs, result }) => [
          ...(pairs.missing > 0
            ? [
                `${benchmark.label}, ${given.length > 0 ? `given ${name(given)}` : 'raw'}: n = ${pairs.x.length} of ${counted(rows.length, 'row')}; ${counted(pairs.missing, 'lacks', 'lack')} a value.`,
              ]
            : []),
          ...(result.value === null ? [`${benchmark.label}: no figure, ${result.reason}.`] : []),
        ]),
      ],
      tests: { ...pColumns, note },
    },
    // The rows that a partial correlation lacks include those that the raw one lacks.
    dropped: tests.at(-1)!.flatMap(({ pairs }) => pairs.dropped),
  };
}
