import { counted, KindredError } from '@kindred/core';
import type { Frame } from '@kindred/core';
import type { RandomTerm } from '../formula/random-term.ts';
import { modelMatrix } from '../formula/model-matrix.ts';
import type { RandomBlock } from './fit/random-block.ts';
import { groupLevels } from './group-levels.ts';
import type { MixedDesign } from './mixed-design.ts';

/**
 * The random blocks of a formula, those with most groups first as lme4 lists them. Terms of `||` are
 * blocks of their own. Throws `ANALYSIS_GROUPING`, also for more effects in a block than rows.
 */
export function randomTerms(
  frame: Frame,
  random: readonly RandomTerm[],
  options: Parameters<typeof modelMatrix>[3],
): { readonly input: RandomBlock; readonly named: MixedDesign['blocks'][number] }[] {
  const n = options.rows.length;
  return random
    .flatMap(({ intercept, terms, correlated, group: columns }) => {
      const { group, levels, codes } = groupLevels(frame, columns, options.rows);
      const matrix = modelMatrix(frame, terms, intercept, options);
      const width = matrix.columns.length;
      const apart = correlated ? [null] : [...new Set(matrix.columns.map(({ term }) => term))];
      return apart.map((only) => {
        const taken = matrix.columns.flatMap(({ term }, column) =>
          only === null || term === only ? [column] : [],
        );
        if (taken.length * levels.length >= n) {
          throw new KindredError(
            'ANALYSIS_GROUPING',
            `(${taken.map((column) => matrix.columns[column].name).join(' + ')} | ${group}) asks for ${taken.length * levels.length} effects from ${counted(n, 'complete row')}; random slopes need more rows a group.`,
          );
        }
        const values = Float64Array.from({ length: n * taken.length }, (_, at) => {
          const row = Math.floor(at / taken.length);
          return matrix.values[row * width + taken[at % taken.length]];
        });
        return {
          input: { levels: codes, count: levels.length, size: taken.length, values },
          named: { group, levels, terms: taken.map((column) => matrix.columns[column].name) },
        };
      });
    })
    .sort((a, b) => b.input.count - a.input.count);
}
