import { counted } from '@kindred/core';
import type { AnalysisResult, Frame } from '@kindred/core';
import { findOutcome } from '../find-outcome.ts';
import { chooseFormula } from '../formula/choose-formula.ts';
import { coefficientCovariance } from '../least-squares/coefficient-covariance.ts';
import { design } from '../least-squares/design.ts';
import { leastSquares } from '../least-squares/least-squares.ts';
import { varianceInflation } from '../least-squares/variance-inflation.ts';
import { pColumns } from '../multiplicity/p-columns.ts';
import { coefficientColumns } from './coefficient-columns.ts';
import { coefficientRows } from './coefficient-rows.ts';
import { fitColumns } from './fit-columns.ts';
import { fitNotes } from './fit-notes.ts';
import { fitRow } from './fit-row.ts';
import type { LinearOptions } from './linear-options.ts';
import { partialResiduals } from './partial-residuals.ts';
import { termColumns } from './term-columns.ts';
import { termRows } from './term-rows.ts';

/**
 * The tables `coefficients`, `terms` and `fit` of an ordinary least-squares model; with no more rows
 * than columns no table but a note that says so. Throws as `findOutcome`, `chooseFormula` and
 * `findColumn`.
 */
export function fitLinearModel(
  frame: Frame,
  outcome: string,
  options: LinearOptions,
): AnalysisResult {
  findOutcome(frame, outcome);
  const model = design(frame, chooseFormula(frame, outcome, options), options);
  const { formula, columns, names, of, rows, dropped, y, label } = model;
  const nothing = { tables: [], arrays: [], files: [], dropped };
  if (columns.length === 0 || rows.length <= columns.length) {
    const reason =
      columns.length === 0
        ? 'the formula has neither an intercept nor a term that varies'
        : `${counted(rows.length, 'row knows', 'rows know')} the outcome and every ingredient, and ${counted(columns.length, 'coefficient needs', 'coefficients need')} at least ${columns.length + 1}; name fewer ingredients, or those known for more models`;
    return { ...nothing, notes: [`No linear model of ${label}: ${reason}.`] };
  }
  if (y.every((value) => value === y[0])) {
    const why = `the outcome is ${y[0]} in all ${counted(rows.length, 'row')}`;
    return { ...nothing, notes: [`No linear model of ${label}: ${why}.`] };
  }
  const fit = leastSquares(columns, y);
  const exact = fit.rss <= 1e-24 * y.reduce((sum, value) => sum + value * value, 0);
  const covariance = exact ? null : coefficientCovariance(fit, options.errors);
  const variances = covariance && covariance.map((row, k) => row[k]);
  const at = (term: (of: number) => boolean) =>
    fit.kept.filter((place) => of[place] >= 0 && term(of[place])).map((place) => columns[place]);
  const vif = formula.terms.map((_, index) => {
    const own = at((one) => one === index);
    const others = at((one) => one !== index);
    return own.length === 0 ? null : varianceInflation(own, others, formula.intercept);
  });
  const coefficients = coefficientRows(model, fit, variances, vif);
  const fitted = fitRow(model, fit, exact);
  const family = `Holm and BH adjust over one family: the coefficients of this table but the intercept, for the outcome ${label}.`;
  const notes = fitNotes(model, fit, options, {
    exact,
    robust: covariance !== null,
    condition: fitted.at(-1) ?? null,
    family,
  });
  const shown = coefficients.filter((row, place) => of[place] >= 0 && row[1] !== null);
  return {
    ...nothing,
    tables: [
      {
        name: 'coefficients',
        columns: coefficientColumns,
        rows: coefficients,
        notes,
        tests: {
          ...pColumns,
          outside: names.flatMap((_, place) => (of[place] < 0 ? place : [])),
          note: family,
        },
      },
      {
        name: 'terms',
        columns: termColumns,
        rows: termRows(model, fit, vif, exact),
        notes: notes.slice(0, 1),
        // The same hypotheses as the coefficients', term by term.
        tests: { ...pColumns, again: true },
      },
      { name: 'fit', columns: fitColumns, rows: [fitted], notes: notes.slice(0, 1) },
    ],
    figures: [
      {
        kind: 'intervals',
        name: 'coefficients',
        caption: `Coefficients of the linear model of ${label} with 95 % intervals, of ${rows.length} rows.`,
        x: {
          label: `change of ${label} per ${options.standardise ? 'sd (numbers) or step' : 'unit'}`,
          scale: 'linear',
        },
        rows: shown.map((row) => ({
          label: String(row[0]),
          value: Number(row[1]),
          low: row[8] as number | null,
          high: row[9] as number | null,
        })),
        nothing: 0,
      },
      ...partialResiduals(frame, model, fit, variances),
    ],
    notes: [
      `The linear model of ${label}: ${counted(names.length, 'column')}, ${options.contrasts} contrasts.`,
    ],
  };
}
