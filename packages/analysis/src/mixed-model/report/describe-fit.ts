import type { MixedFit } from '../fit/mixed-fit.ts';
import type { ModelBootstrap } from '../interval/bootstrap-model.ts';

const intervals = {
  satterthwaite: 'estimate ± t · se with Satterthwaite degrees of freedom',
  profile: 'profiles of the likelihood (ML)',
  bootstrap: 'the parametric bootstrap-t',
};

/** What a reader must know of a fit, by the table it goes with; `used`: what its intervals are. */
export function describeFit(
  fit: MixedFit,
  df: readonly number[] | null,
  bootstrap: ModelBootstrap | null,
  options: {
    readonly interval: keyof typeof intervals;
    readonly bootstraps: number;
    readonly standardise: boolean;
  },
): {
  readonly fixed: string[];
  readonly random: string[];
  readonly fit: string[];
  readonly used: string;
} {
  const method = fit.restricted ? 'REML' : 'ML';
  const singular = fit.singular
    ? [
        `The ${method} fit is singular: a variance between groups is estimated as 0 or a correlation as ±1. The data do not tell these effects from the residual; a simpler random part would fit as well.`,
      ]
    : [];
  const lost = fit.converged
    ? []
    : [
        `The ${method} fit did not converge: at the last step the gradient does not vanish or the deviance still curves down. Take its figures as provisional and simplify the random part.`,
      ];
  const reason = fit.singular
    ? 'the fit is singular, where they are not defined'
    : fit.converged
      ? 'the deviance is flat in some direction, where they are not defined'
      : 'the fit did not converge';
  const drawn = bootstrap
    ? `${options.bootstraps - bootstrap.failed} of ${options.bootstraps} draws from the fitted model`
    : `none of which could be made: over half of ${options.bootstraps} draws from the fitted model had no fit`;
  const used =
    df === null
      ? `Satterthwaite degrees of freedom are null: ${reason}. Intervals and p are of the parametric bootstrap-t instead, ${drawn}; it takes the estimated variances for true, so is narrow where a variance of 0 is too low.`
      : `95 % intervals: ${intervals[options.interval]}${options.interval === 'bootstrap' ? `, ${drawn}` : ''}.`;
  return {
    fixed: [
      ...singular,
      ...lost,
      used,
      ...(options.standardise
        ? ['Numeric predictors are z scores: their coefficients are per standard deviation.']
        : []),
    ],
    random: [
      ...singular,
      ...lost,
      options.interval === 'bootstrap' && bootstrap
        ? `95 % intervals of deviations and correlations: percentiles of ${drawn}.`
        : '95 % intervals of deviations and correlations: profiles of the likelihood (ML).',
    ],
    fit: [...singular, ...lost],
    used,
  };
}
