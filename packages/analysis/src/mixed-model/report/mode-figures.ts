import type { ResultFigure } from '@kindred/core';
import { modeErrors } from '../fit/mode-errors.ts';
import type { MixedFit } from '../fit/mixed-fit.ts';
import type { MixedDesign } from '../mixed-design.ts';

/**
 * The conditional mode of every group with mode ± 1.96 standard errors given the variances, one figure
 * a random term, highest first.
 */
export function modeFigures(fit: MixedFit, design: MixedDesign): ResultFigure[] {
  const errors = modeErrors(fit);
  return design.blocks.flatMap(({ group, levels, terms }, b) =>
    terms.map((term, i): ResultFigure => {
      const rows = levels.map((label, level) => {
        const at = fit.problem.offsets[b] + level * terms.length + i;
        const value = fit.solution.modes[at] / fit.scales[b][i];
        const half = (1.959963984540054 * errors[at]) / fit.scales[b][i];
        return { label, value, low: value - half, high: value + half };
      });
      return {
        kind: 'intervals',
        name: `groups-${b + 1}-${i + 1}`,
        caption: `How the ${levels.length} groups of ${group} differ in ${term}, shrunken (conditional modes) with 95 % intervals given the variances, ${fit.problem.n} rows.`,
        x: { label: `${term} of ${design.outcome}`, scale: 'linear' },
        rows: rows.toSorted((a, b) => b.value - a.value),
        nothing: 0,
      };
    }),
  );
}
