import type { Analysis, AnalysisResult, ResultTable } from '@kindred/core';
import { explainFailure } from './explain-failure.ts';
import { fitMixedModel } from './fit/fit-mixed-model.ts';
import { satterthwaite } from './fit/satterthwaite.ts';
import { bootstrapModel } from './interval/bootstrap-model.ts';
import { coefficientTests } from './interval/coefficient-tests.ts';
import { profileVariances } from './interval/profile-variances.ts';
import type { MixedDesign } from './mixed-design.ts';
import { coefficientFigure } from './report/coefficient-figure.ts';
import { describeFit } from './report/describe-fit.ts';
import { describeRows } from './report/describe-rows.ts';
import { fitTable } from './report/fit-table.ts';
import { fixedTable } from './report/fixed-table.ts';
import { groupTable } from './report/group-table.ts';
import { modeFigures } from './report/mode-figures.ts';
import { partialFigures } from './report/partial-figures.ts';
import { randomTable } from './report/random-table.ts';

/** Fits a design and tells what there is to tell of it; without a fit, why there is none. */
export async function runMixedModel(
  design: MixedDesign,
  dropped: AnalysisResult['dropped'],
  options: {
    readonly method: 'reml' | 'ml';
    readonly interval: 'satterthwaite' | 'profile' | 'bootstrap';
    readonly bootstraps: number;
    readonly standardise: boolean;
  },
  ctx: Pick<Parameters<Analysis['run']>[1], 'random' | 'signal' | 'onStep'>,
): Promise<AnalysisResult> {
  const { signal } = ctx;
  const rows = describeRows(design, dropped);
  const fit = await fitMixedModel(design.input, options.method === 'reml', signal);
  const result = (
    tables: readonly ResultTable[],
    figures: NonNullable<AnalysisResult['figures']>,
    notes: readonly string[],
  ) => ({ tables, arrays: [], files: [], figures, dropped, notes: [rows, ...notes] });
  // Profiles are of the likelihood, not of the restricted one.
  const ml = fit?.restricted ? await fitMixedModel(design.input, false, signal) : fit;
  if (!fit || !ml) return result([], [], [explainFailure(design)]);

  const df = fit.singular || !fit.converged ? null : satterthwaite(fit);
  const drawn = options.interval === 'bootstrap' || df === null;
  const bootstrap = drawn
    ? await bootstrapModel(
        fit,
        ctx.random.fork('bootstrap'),
        options.bootstraps,
        signal,
        ctx.onStep,
      )
    : null;
  const profiled = options.interval === 'profile' && !drawn ? ml : null;
  const tests = await coefficientTests(fit, df, bootstrap, profiled, signal);
  const variances =
    options.interval === 'bootstrap' && bootstrap ? bootstrap : await profileVariances(ml, signal);
  const words = describeFit(fit, df, bootstrap, options);
  return result(
    [
      fixedTable(fit, design, tests, [rows, ...words.fixed]),
      randomTable(fit, design, variances, [rows, ...words.random]),
      groupTable(design, [rows]),
      fitTable(fit, [rows, ...words.fit]),
    ],
    [
      ...coefficientFigure(fit, design, tests),
      ...modeFigures(fit, design),
      ...partialFigures(fit, design, tests),
    ],
    // The reader of the options alone would think that they were followed.
    [...words.fit, ...(df === null ? [`${design.outcome}: ${words.used}`] : [])],
  );
}
