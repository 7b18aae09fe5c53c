import { counted } from '@kindred/core';
import type { Embedding } from '@kindred/core';
import { formatFigure } from '../../terminal/format-figure.ts';

/** A fit in words: what was minimised, what was searched, how well it predicts, why it stopped. */
export function fitLines(fit: NonNullable<Embedding['fit']>): string[] {
  const { objective, candidates = [], ensemble, bootstrap, nuisance = {} } = fit;
  const lines = [
    objective === undefined ? fit.law : `${fit.law}: objective ${objective.toFixed(4)}`,
  ];
  for (const { setting, validation, dimensions, chosen } of candidates) {
    const names = Object.entries(setting).map(([name, value]) => `${name} ${formatFigure(value)}`);
    const figures = `validation cross-entropy ${validation.toFixed(4)}, ${counted(dimensions, 'dimension')}`;
    lines.push(`${chosen ? '*' : ' '} ${names.join(', ')}: ${figures}`);
  }
  const fitted = Object.entries(nuisance);
  if (fitted.length > 0)
    lines.push(fitted.map(([name, value]) => `${name} ${formatFigure(value)}`).join(', '));
  for (const [name, held] of [
    ['validation', fit.validation],
    ['test', fit.test],
  ] as const) {
    if (!held) continue;
    const { value } = held.accuracyInterval;
    const interval = value ? ` [${value.map(formatFigure).join(', ')}]` : '';
    const accuracy = `accuracy ${formatFigure(held.accuracy)}${interval}`;
    const tied = held.ties === 'published' ? ', ties as published' : '';
    lines.push(
      `${name}: ${accuracy}${tied}, cross-entropy ${held.crossEntropy.toFixed(4)} on ${counted(held.judgments, 'judgment')}`,
    );
  }
  if (ensemble) {
    const { runs, medoid, found, pooled } = ensemble;
    lines.push(
      `ensemble of ${runs}: run ${medoid} is the medoid, ${formatFigure(found)} of dimensions found again`,
    );
    if (pooled)
      lines.push(
        `pooled ${counted(pooled.all, 'dimension')}, ${pooled.distinct} of which differ; ${pooled.kept} kept, reproducibility by chance ${formatFigure(pooled.chance)}`,
      );
  }
  if (bootstrap) {
    const [low, middle, high] = bootstrap.procrustes.map(formatFigure);
    lines.push(
      `bootstrap of ${bootstrap.draws}: Procrustes R² with the estimate ${middle} [${low}, ${high}]`,
    );
  }
  lines.push(`stopped by ${fit.stopped} after ${counted(fit.steps, 'step')}`);
  return lines;
}
