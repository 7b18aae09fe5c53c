import type { Plan } from '@kindred/core';
import { formatFigure } from '../../terminal/format-figure.ts';
import { optionsText } from './options-text.ts';

/** What is asked and how the answers become scores, a line each. */
export function designLines(
  { stimuli, task, trials }: Plan.Design,
  { embedders, metrics, references, inference }: Plan,
): string[] {
  return [
    `stimuli     ${stimuli.use}: ${stimuli.count} (${stimuli.provenance.source})`,
    `task        ${task.use}${optionsText(task.with)}`,
    `trials      ${trials.use}: ${trials.count} a model; ${trials.formula}`,
    ...embedders.map(
      ({ use, dimensions, holdout }) =>
        `embedder    ${use}: ${dimensions} dimensions, ${formatFigure(100 * holdout)} % held out`,
    ),
    ...metrics.map(({ use, variant }) => `metric      ${use}: ${variant}`),
    ...references.map(({ id, use }) => `reference   ${id === use ? use : `${id} (${use})`}`),
    `inference   ${inference.permutations} permutations, ${inference.bootstraps} bootstraps, ${inference.responders} responder nulls, ceiling ${inference.ceiling ? 'on' : 'off'}`,
  ];
}
