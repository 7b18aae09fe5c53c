import { breathe, counted, KindredError } from '@kindred/core';
import type { Analysis, AnalysisResult, Frame } from '@kindred/core';
import { findOutcome } from '../find-outcome.ts';
import { chooseFormula } from '../formula/choose-formula.ts';
import { findColumn } from '../formula/find-column.ts';
import type { Formula } from '../formula/formula.ts';
import { design } from '../least-squares/design.ts';
import { dominanceColumns } from './dominance-columns.ts';
import { percentile } from './percentile.ts';
import { resampleRows } from './resample-rows.ts';
import { shareR2 } from './share-r2.ts';

const most = 12;

/**
 * The table `dominance`. Throws `DOMINANCE_TERMS` for more than 12 terms, `DOMINANCE_FORMULA` for
 * interactions or a missing intercept, and as `findOutcome`, `chooseFormula` and `findColumn`.
 */
export async function weighDominance(
  frame: Frame,
  outcome: string,
  options: {
    readonly formula: Formula | undefined;
    readonly ingredients: readonly string[] | undefined;
    readonly bootstrap: number;
    readonly groups?: string | undefined;
  },
  { random, signal, onStep }: Pick<Parameters<Analysis['run']>[1], 'random' | 'signal' | 'onStep'>,
): Promise<AnalysisResult> {
  findOutcome(frame, outcome);
  const formula = chooseFormula(frame, outcome, options);
  refuse(formula);
  const model = design(frame, formula, { contrasts: 'treatment', standardise: false });
  const { terms } = formula;
  const { columns, of, rows, dropped, y, labels, label } = model;
  const own = terms.map((_, index) => columns.filter((_column, at) => of[at] === index));
  const nothing = { tables: [], arrays: [], files: [], dropped };
  const whole = rows.length > columns.length && terms.length > 0 ? shareR2(own, y) : null;
  if (!whole) {
    return {
      ...nothing,
      notes: [
        `No shares of R² of ${label}: ${counted(rows.length, 'row knows', 'rows know')} the outcome and every ingredient; ${columns.length + 1} are needed, and an outcome that varies.`,
      ],
    };
  }
  const groups = groupRows(frame, rows, options.groups);
  const drawn: (readonly number[])[] = [];
  for (let round = 0; round < options.bootstrap; round++) {
    onStep?.(round, options.bootstrap);
    await breathe(signal);
    const places = resampleRows(groups, random);
    const take = (column: Float64Array) => Float64Array.from(places, (place) => column[place]);
    const again = shareR2(
      own.map((term) => term.map(take)),
      take(y),
    );
    if (again) drawn.push(again.shares);
  }
  const lines = whole.shares.map((share, index) => {
    const sorted = drawn.map((shares) => shares[index]).toSorted((a, b) => a - b);
    const end = (at: number) =>
      groups.length > 1 && sorted.length > 0 ? percentile(sorted, at) : null;
    return {
      term: labels[index],
      share,
      low: end(0.025),
      high: end(0.975),
      rank: 1 + whole.shares.filter((other) => other > share).length,
    };
  });
  const unit = options.groups ? `${counted(groups.length, 'group')} of ${options.groups}` : 'rows';
  const note = `${counted(rows.length, 'row')}, ${dropped.length} left out; R² of all terms is ${whole.r2.toPrecision(4)}; intervals are percentiles of ${drawn.length} resamples of ${unit}.`;
  return {
    ...nothing,
    tables: [
      {
        name: 'dominance',
        columns: dominanceColumns,
        rows: lines.map(({ term, share, low, high, rank }) => [
          term,
          share,
          whole.r2 > 0 ? (100 * share) / whole.r2 : null,
          low,
          high,
          rank,
        ]),
        notes: [note],
      },
    ],
    figures: [
      {
        kind: 'intervals',
        name: 'dominance',
        caption: `Share of R² of ${label} by term with 95 % bootstrap intervals, of ${rows.length} rows.`,
        x: { label: `share of R² of ${label}`, scale: 'linear' },
        rows: lines.map(({ term, share, low, high }) => ({ label: term, value: share, low, high })),
        nothing: 0,
      },
    ],
    notes: ['A share is never below 0, so an interval above 0 is no test; linear-model tests.'],
  };
}

function refuse({ terms, intercept }: Formula): void {
  if (terms.length > most) {
    throw new KindredError(
      'DOMINANCE_TERMS',
      `${terms.length} terms are ${2 ** terms.length} models, more than dominance fits (${most} terms, ${2 ** most}); name at most ${most} ingredients.`,
    );
  }
  if (!intercept || terms.some((term) => term.length > 1)) {
    throw new KindredError(
      'DOMINANCE_FORMULA',
      'Dominance shares R² among main effects beside an intercept; take interactions and "- 1" out of the formula.',
    );
  }
}

/** Places among the rows used, by group; without groups every row is one, and rows of no group too. */
function groupRows(frame: Frame, rows: readonly number[], name: string | undefined): number[][] {
  if (name === undefined) return rows.map((_, place) => [place]);
  const { values } = findColumn(frame, { name, via: 'none' });
  const level = (place: number) => values[rows[place]] ?? `\0${place}`;
  return [...Map.groupBy(rows.keys(), level).values()];
}
