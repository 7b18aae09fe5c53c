import type { Plan } from '@kindred/core';
import { formatFigure } from '../../terminal/format-figure.ts';
import { paint } from '../../terminal/paint.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { Stream } from '../../terminal/session.ts';

/** A plan for people: the design, the bill, and what they should know before they pay it. */
export function printPlan(out: Stream, plan: Plan): void {
  const { stimuli, task, trials, inference } = plan;
  out.write(`${paint(out, 'bold', plan.experiment)}\n`);
  printLines(
    out,
    `stimuli     ${stimuli.use}: ${stimuli.count} (${stimuli.provenance.source})`,
    `task        ${task.use}${setOptions(task.with)}`,
    `trials      ${trials.use}: ${trials.count} a model; ${trials.formula}`,
    ...plan.embedders.map(
      ({ use, dimensions, holdout }) =>
        `embedder    ${use}: ${dimensions} dimensions, ${formatFigure(100 * holdout)} % held out`,
    ),
    ...plan.metrics.map(({ use, variant }) => `metric      ${use}: ${variant}`),
    ...plan.references.map(({ id, use }) => `reference   ${id === use ? use : `${id} (${use})`}`),
    `inference   ${inference.permutations} permutations, ${inference.bootstraps} bootstraps, ${inference.responders} responder nulls, ceiling ${inference.ceiling ? 'on' : 'off'}`,
    `seed        ${plan.seed}`,
    '',
  );
  printTable(
    out,
    ['model', 'use', 'basis', 'repeats', 'trials', 'answered', 'to ask', 'unknown stimuli'],
    plan.models.map((model) => [
      model.id,
      model.use,
      model.basis,
      model.repeats,
      model.trials,
      model.answered,
      model.toAsk,
      model.missing.length,
    ]),
  );
  printLines(out, '');
  for (const model of plan.models) {
    printLines(out, ...model.notes.map((note) => `${model.id}: ${note}`));
  }
  for (const warning of plan.warnings) {
    out.write(`${paint(out, 'yellow', 'warning')} ${paint(out, 'reset', warning)}\n`);
  }
}

function setOptions(options: Plan['task']['with']): string {
  const text = JSON.stringify(options);
  return text === '{}' ? '' : ` ${text}`;
}
