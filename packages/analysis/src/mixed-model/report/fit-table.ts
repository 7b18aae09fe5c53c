import type { ResultTable } from '@kindred/core';
import { explainedVariance } from '../fit/explained-variance.ts';
import type { MixedFit } from '../fit/mixed-fit.ts';
import { fitColumns } from './fit-columns.ts';

/** The fit as a whole, in one row. AIC and BIC count as lme4 does: of REML's likelihood under REML. */
export function fitTable(fit: MixedFit, notes: readonly string[]): ResultTable {
  const { n, p } = fit.problem;
  const parameters = p + fit.theta.length + 1;
  const { marginal, conditional, icc } = explainedVariance(fit);
  const row = [
    n,
    fit.restricted ? 'REML' : 'ML',
    fit.criterion,
    -fit.criterion / 2,
    parameters,
    fit.criterion + 2 * parameters,
    fit.criterion + Math.log(n) * parameters,
    fit.sigma,
    marginal,
    conditional,
    icc,
    fit.singular,
    fit.converged,
  ];
  return { name: 'fit', columns: fitColumns, rows: [row], notes };
}
