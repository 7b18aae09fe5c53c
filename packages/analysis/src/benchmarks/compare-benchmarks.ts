import { adjustFamily, type ResultTable, type Stated } from '@kindred/core';
import { productMoment } from '../correlation/product-moment.ts';
import type { Measured } from '../measure-column.ts';
import { pColumns } from '../multiplicity/p-columns.ts';
import { pairsOf } from '../pairs-of.ts';
import { residualsGiven } from '../residuals-given.ts';
import { sharedRows } from '../shared-rows.ts';
import { benchmarkColumns } from './benchmark-columns.ts';
import { williams, type Williams } from './williams.ts';

/** Which of two benchmarks goes with the outcome more closely, on the rows that have both. */
function compare(
  first: Measured,
  second: Measured,
  outcome: Measured,
  controls: readonly Measured[],
): { n: number; a: number | null; b: number | null; c: number | null; result: Stated<Williams> } {
  const [x, y, z, ...given] = sharedRows([first, second, outcome, ...controls]);
  const n = z.length;
  const sides = [x, y, z].map((values) => residualsGiven(values, given));
  const [one, two, target] = sides.map(({ left }) => left);
  const [a, b, c] = [
    productMoment(one, target),
    productMoment(two, target),
    productMoment(one, two),
  ];
  const reason = a.reason ?? b.reason ?? c.reason;
  const result =
    a.value === null || b.value === null || c.value === null
      ? { value: null, reason: reason! }
      : williams(a.value, b.value, c.value, n - sides[0].rank);
  return { n, a: a.value, b: b.value, c: c.value, result };
}

/** The table `comparisons`: every pair of benchmarks by Williams's t, raw and given the controls. */
export function compareBenchmarks(
  benchmarks: readonly Measured[],
  outcome: Measured,
  controls: readonly Measured[],
): ResultTable {
  const kinds = [[], ...(controls.length > 0 ? [controls] : [])].map((given) =>
    pairsOf(benchmarks).map(([first, second]) => ({
      first,
      second,
      kind: given.length > 0 ? 'partial' : 'raw',
      ...compare(first, second, outcome, given),
    })),
  );
  const families = kinds.map((tests) =>
    adjustFamily(tests.map(({ result }) => result.value?.p ?? null)),
  );
  const [holm, bh] = [families.flatMap((one) => one.holm), families.flatMap((one) => one.bh)];
  const note = `Holm and BH adjust over the pairs of one kind with a p value: ${families.map(({ size }) => size).join(' raw, ')}${families.length > 1 ? ' partial' : ' raw'}.`;
  return {
    name: 'comparisons',
    columns: benchmarkColumns.comparisons,
    rows: kinds
      .flat()
      .map(({ first, second, kind, n, a, b, c, result: { value } }, at) => [
        first.label,
        second.label,
        kind,
        n,
        a,
        b,
        c,
        value?.difference ?? null,
        value?.low ?? null,
        value?.high ?? null,
        value?.t ?? null,
        value?.df ?? null,
        value?.p ?? null,
        holm[at],
        bh[at],
      ]),
    notes: [
      'Each pair is compared on the rows that have both, so n and r differ from the table of benchmarks where values are missing.',
      note,
      ...kinds
        .flat()
        .flatMap(({ first, second, kind, result: { value, reason } }) =>
          value === null
            ? [`${first.label} and ${second.label}, ${kind}: no test, ${reason}.`]
            : [],
        ),
    ],
    tests: { ...pColumns, note },
  };
}
