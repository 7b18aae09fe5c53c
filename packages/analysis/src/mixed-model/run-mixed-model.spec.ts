import { randomService } from '@kindred/core';
import type { AnalysisResult, Frame } from '@kindred/core';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseFormula } from '../formula/parse-formula.ts';
import { lme4Fits } from './fixtures/lme4-fits.ts';
import { makeDesign } from './make-design.ts';
import { runMixedModel } from './run-mixed-model.ts';

const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
// Written by fixtures/lme4.R and fixtures/machines_profile.py.
const fits = lme4Fits(read('lme4.json'));
const machines = JSON.parse(read('machines-profile.json')) as Record<string, [number, number]>;

const defaults = {
  method: 'reml',
  interval: 'satterthwaite',
  bootstraps: 100,
  standardise: false,
} as const;

function run(
  frame: Frame,
  formula: string,
  options: Partial<Parameters<typeof runMixedModel>[2]> = {},
): Promise<AnalysisResult> {
  const all = { ...defaults, ...options };
  const { design, dropped } = makeDesign(frame, parseFormula(formula), all.standardise);
  const signal = new AbortController().signal;
  return runMixedModel(design, dropped, all, { random: randomService(7), signal });
}

/** Rows of a table, cells by the names of their columns. */
function table(result: AnalysisResult, name: string): Record<string, number>[] {
  const { columns, rows } = result.tables.find((one) => one.name === name)!;
  return rows.map(
    (row) => Object.fromEntries(columns.map((column, k) => [column.name, row[k]])) as never,
  );
}

/** Relative distance; of numbers below `least`, the distance in units of that. */
const distance = (value: unknown, expected: number, least = 1e-3) =>
  Math.abs(Number(value) - expected) / Math.max(least, Math.abs(expected));
const near = (value: unknown, expected: number, least?: number) =>
  expect(distance(value, expected, least), `${String(value)} for ${expected}`).toBeLessThan(1e-6);

describe.each(fits)('$data: $formula by $method is as in lme4', (fit) => {
  let result: AnalysisResult;
  beforeAll(async () => {
    result = await run(fit.frame, fit.formula, { method: fit.method, interval: 'profile' });
  }, 120_000);

  test('coefficients, their tests, and the fit', () => {
    const fixed = table(result, 'fixed');
    expect(fixed.map(({ term }) => term)).toEqual(fit.fixed.map(({ name }) => name));
    expect(fixed.map(({ df }) => df === null)).toEqual(fixed.map(() => fit.singular));
    const inflated = fixed.filter(({ vif }) => vif !== null);
    expect(inflated.length > 0).toBe(fit.vif !== null);
    fit.fixed.forEach((expected, k) => {
      near(fixed[k].estimate, expected.estimate);
      near(fixed[k].se, expected.se);
      const [, term] =
        Object.entries(fit.vif ?? {}).find(
          ([name]) =>
            expected.name.startsWith(name) && expected.name.includes(':') === name.includes(':'),
        ) ?? [];
      if (k > 0 && term !== undefined) near(fixed[k].vif, term);
      if (fit.singular) return;
      near(fixed[k].t, expected.t);
      near(fixed[k].df, expected.df);
      near(Math.log(fixed[k].p), Math.log(expected.p));
    });
    const [whole] = table(result, 'fit');
    expect([whole.n, whole.singular, whole.converged]).toEqual([fit.n, fit.singular, true]);
    near(whole.criterion, fit.criterion, 1);
    near(whole.log_likelihood, fit.logLik, 1);
    near(whole.aic, fit.AIC);
    near(whole.bic, fit.BIC);
    near(whole.sigma, fit.sigma);
    near(whole.r2_marginal, fit.r2.marginal);
    near(whole.r2_conditional, fit.r2.conditional);
    near(whole.icc, fit.r2.icc);
    for (const { group, levels } of table(result, 'groups')) expect(levels).toBe(fit.levels[group]);
  });

  test('variances, correlations and conditional modes', () => {
    const random = table(result, 'random');
    // lme4 numbers the second block of `||`: Subject, Subject.1.
    const plain = (group: string) => group.replace(/\.\d$/, '');
    expect(random).toHaveLength(fit.random.length);
    for (const { group, term, with: other, vcov, sdcor } of fit.random) {
      const row = random.find(
        (one) =>
          (one.group as unknown) === plain(group) &&
          (term === null || [one.term, one.with].includes(term as never)) &&
          (other === null
            ? one.with === null
            : one.with !== null && [one.term, one.with].includes(other as never)),
      )!;
      near(row.variance, vcov);
      near(other === null ? row.sd : row.correlation, sdcor);
    }
    const figures = result.figures!.filter(({ name }) => name.startsWith('groups'));
    const rows = figures.flatMap((figure) =>
      figure.kind === 'intervals'
        ? figure.rows.map((row) => ({ ...row, term: figure.x.label.split(' of ')[0] }))
        : [],
    );
    expect(rows).toHaveLength(fit.modes.length);
    for (const { term, level, mode, sd } of fit.modes) {
      const row = rows.find((one) => one.term === term && one.label === level)!;
      near(row.value, mode, 0.1 * fit.sigma);
      near((row.high! - row.low!) / 2, 1.959963984540054 * sd);
    }
  });

  test('profile intervals', () => {
    const far: number[] = [];
    // Of lme4's own ends, which are interpolated, only whether they are near: not of correlations,
    // where it tried few points, nor of the model whose profile has two minima, of which it takes one.
    const fromOwn: number[] = [];
    const compare = (
      name: string,
      ends: readonly number[],
      exact: readonly number[],
      size: number,
    ) => {
      ends.forEach((end, side) => {
        far.push(distance(end, exact[side]));
        const apart = name.startsWith('cor') || fit.formula.includes('(instruction_tuned |');
        const own = apart ? null : (fit.lme4?.[name]?.[side] ?? null);
        if (own !== null) fromOwn.push(distance(end / size, own / size, 1));
      });
    };
    for (const { term, low, high, se } of table(result, 'fixed')) {
      if (!fit.singular) compare(String(term), [low, high], fit.profile.beta[term], se);
    }
    for (const { group, term, with: other, low, high } of table(result, 'random')) {
      const single = other === null ? `sd_${term}|${group}` : `cor_${term}.${other}|${group}`;
      const name = (group as unknown) === 'Residual' ? 'sigma' : single;
      const exact = (fit.profile.sds ?? machines)[name];
      compare(name, [low, high], exact, other === null ? fit.sigma : 1);
    }
    expect(Math.max(...far)).toBeLessThan(1e-6);
    expect(Math.max(0, ...fromOwn)).toBeLessThan(0.01);
  });
});
