import type { AnalysisResult, Frame } from '@kindred/core';
import { chooseIngredients } from '../correlation/choose-ingredients.ts';
import { pearson } from '../correlation/pearson.ts';
import { measureColumn } from '../measure-column.ts';
import { measureOutcome } from '../measure-outcome.ts';
import { rowNames } from '../row-names.ts';
import { sharedRows } from '../shared-rows.ts';
import { compareBenchmarks } from './compare-benchmarks.ts';
import { correlateBenchmarks } from './correlate-benchmarks.ts';

/** How an outcome goes with scores on benchmarks, which goes best, and how they go together. */
export function explainByBenchmarks(
  frame: Frame,
  outcome: string,
  options: { readonly columns: readonly string[]; readonly control: readonly string[] },
): AnalysisResult {
  const target = measureOutcome(frame, outcome);
  const rows = rowNames(frame);
  const [benchmarks, controls] = [options.columns, options.control].map((names) =>
    chooseIngredients(frame, outcome, names).map(measureColumn),
  );
  const { table, dropped } = correlateBenchmarks(benchmarks, target, controls, rows);
  const all = [target, ...benchmarks];
  const given = controls.map(({ label }) => label).join(', ');
  return {
    tables: [table, compareBenchmarks(benchmarks, target, controls)],
    arrays: [],
    files: [],
    figures: [
      {
        name: 'benchmarks',
        caption: `Pearson correlations of ${target.label} and ${benchmarks.length} benchmarks, each on the rows that have both.`,
        kind: 'heat-map',
        rows: all.map(({ label }) => label),
        columns: all.map(({ label }) => label),
        values: all.map((one) =>
          all.map((other) => {
            const [x, y] = sharedRows([one, other]);
            return pearson(x, y).value?.r ?? null;
          }),
        ),
        range: [-1, 1],
        label: 'Pearson r',
      },
    ],
    dropped: [
      ...rows.flatMap((row, at) =>
        target.values[at] === null ? [{ row, reason: `${outcome} (the outcome) is unknown` }] : [],
      ),
      ...dropped,
    ],
    notes: [
      `Pearson correlations of ${target.label} with benchmarks${given ? `, raw and given ${given}` : ''}; pairs of benchmarks by Williams's t (Steiger 1980).`,
    ],
  };
}
