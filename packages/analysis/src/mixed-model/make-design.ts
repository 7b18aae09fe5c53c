import { KindredError } from '@kindred/core';
import type { AnalysisResult, Frame } from '@kindred/core';
import { completeRows } from '../formula/complete-rows.ts';
import type { Formula } from '../formula/formula.ts';
import { findColumn } from '../formula/find-column.ts';
import { modelMatrix } from '../formula/model-matrix.ts';
import { readThrough } from '../formula/read-through.ts';
import { readVariable } from '../formula/read-variable.ts';
import { termLabel } from '../formula/term-label.ts';
import { findOutcome } from '../find-outcome.ts';
import { rowNames } from '../row-names.ts';
import type { MixedDesign } from './mixed-design.ts';
import { randomTerms } from './random-terms.ts';

/**
 * The matrices of a formula with random terms over its complete rows. Throws
 * `ANALYSIS_NO_RANDOM_TERM`, `ANALYSIS_GROUPING`, and as `findOutcome` and `findColumn`.
 */
export function makeDesign(
  frame: Frame,
  { outcome, intercept, terms, random }: Formula,
  standardise: boolean,
): { readonly design: MixedDesign; readonly dropped: AnalysisResult['dropped'] } {
  if (random.length === 0) {
    throw new KindredError(
      'ANALYSIS_NO_RANDOM_TERM',
      'The formula has no random term such as (1 | family). Add one, or use linear-model.',
    );
  }
  findOutcome(frame, outcome.name);
  const grouping = random.flatMap(({ group }) =>
    group.map((name) => ({ name, via: 'none' as const })),
  );
  const used = [outcome, ...terms.flat(), ...random.flatMap((one) => one.terms.flat())];
  const { rows, dropped } = completeRows(frame, [...used, ...grouping]);
  const options = { rows, contrasts: 'treatment', standardise } as const;
  const fixed = modelMatrix(frame, terms, intercept, options);
  const blocks = randomTerms(frame, random, options);
  const y = readVariable(frame, outcome, rows, false);
  const names = rowNames(frame);
  const numbers = terms.flatMap((term, index) => {
    const [part] = term;
    const column = fixed.columns.findIndex((one) => one.term === index);
    const within = terms.filter((other) =>
      term.every((own) => other.some((one) => termLabel([one]) === termLabel([own]))),
    );
    if (term.length > 1 || within.length > 1 || column < 0) return [];
    const { type, values, unit, scale } = findColumn(frame, part);
    if (type !== 'number') return [];
    const log = scale === 'log' || readThrough(frame, part).via.startsWith('log');
    const shown = rows.map((row) => Number(values[row]));
    const key = part.via === 'none' ? part.name : `${part.via}-${part.name}`;
    return [{ column, name: part.name, key, unit: unit ?? null, log, values: shown }];
  });
  return {
    dropped,
    design: {
      outcome: termLabel([readThrough(frame, outcome)]),
      rows: rows.map((row) => names[row]),
      input: {
        y: y.values,
        x: fixed.values,
        columns: fixed.columns.length,
        blocks: blocks.map(({ input }) => input),
      },
      columns: fixed.columns,
      flat: terms
        .filter((_, index) => fixed.columns.every((one) => one.term !== index))
        .map((term) => termLabel(term.map((part) => readThrough(frame, part)))),
      blocks: blocks.map(({ named }) => named),
      numbers,
    },
  };
}
