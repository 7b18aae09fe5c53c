import { counted } from '@kindred/core';
import type { Json, Plan } from '@kindred/core';
import { formatFigure } from '../../terminal/format-figure.ts';
import { paint } from '../../terminal/paint.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { Stream } from '../../terminal/session.ts';
import { printBill } from './print-bill.ts';
import { printPrecision } from './print-precision.ts';

/** A plan for people: the design, how it is elicited, and what is still to ask of whom. */
export function printPlan(out: Stream, plan: Plan): void {
  const { inference } = plan;
  out.write(`${paint(out, 'bold', plan.experiment)}\n`);
  printLines(
    out,
    ...designLines(plan),
    ...plan.embedders.map(
      ({ use, dimensions, holdout }) =>
        `embedder    ${use}: ${dimensions === 1 ? '1 dimension' : `${dimensions} dimensions`}, ${formatFigure(100 * holdout)} % held out`,
    ),
    ...namingLines(plan),
    ...plan.metrics.map(({ use, variant }) => `metric      ${use}: ${variant}`),
    ...plan.references.map(({ id, use }) => `reference   ${id === use ? use : `${id} (${use})`}`),
    ...plan.ingredients.map(({ id, use }) => `ingredients ${id === use ? use : `${id} (${use})`}`),
    ...plan.analyses.map(
      ({ id, use, family }) =>
        `analysis    ${id === use ? use : `${id} (${use})`}${family ? `, family ${family.name}` : ''}`,
    ),
  );
  if (plan.models.length > 0) {
    const refits = `${inference.bootstraps} bootstraps, ${inference.responders} responder nulls`;
    const ceiling = `ceiling ${inference.ceiling ? 'on' : 'off'}`;
    printLines(out, `inference   ${inference.permutations} permutations, ${refits}, ${ceiling}`);
  }
  printLines(out, `seed        ${plan.seed}`, '');
  if (plan.models.length > 0) printModels(out, plan);
  for (const warning of plan.warnings) {
    out.write(`${paint(out, 'yellow', 'warning')} ${paint(out, 'reset', warning)}\n`);
  }
}

function designLines({ design, table }: Plan): string[] {
  if (table) {
    const { path, sha256, rows, outcomes } = table;
    return [
      `table       ${path}: ${counted(rows, 'model')} (sha256 ${sha256.slice(0, 12)})`,
      `outcome     ${outcomes.join(', ')}`,
    ];
  }
  if (!design) return [];
  const { stimuli, task, trials } = design;
  return [
    `stimuli     ${stimuli.use}: ${stimuli.count} (${stimuli.provenance.source})`,
    `task        ${task.use} ${JSON.stringify(task.with)}`,
    `trials      ${trials.use}: ${trials.count} a model; ${trials.formula}`,
    `elicitation ${orderWords(trials.with)}; one answer a trial and repeat, sampled; temperature and`,
    '            length are left to the vendor; under "count: auto" null replies and trials a model',
    '            cannot answer are replaced by further ones',
  ];
}

function namingLines({ naming }: Plan): string[] {
  if (!naming) return [];
  const { id, use, top, bottom, trials, answered } = naming;
  const who = id === use ? use : `${id} (${use})`;
  const shown = bottom === 0 ? `${top} concepts` : `${top} and ${bottom} concepts at its ends`;
  return [
    `naming      ${who}: a dimension by ${shown}, ${counted(trials, 'question')} at most, ${answered} answered`,
  ];
}

function orderWords(options: Json): string {
  const { order } = options as { readonly order?: Json };
  return typeof order === 'string' ? `order ${order}` : 'order as the sampler gives it';
}

function printModels(out: Stream, { models, naming }: Plan): void {
  printTable(
    out,
    ['model', 'use', 'basis', 'repeats', 'trials', 'answered', 'to ask', 'unknown stimuli'],
    models.map((model) => [
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
  printBill(out, [...models, ...(naming ? [{ ...naming, id: `naming ${naming.id}` }] : [])]);
  printPrecision(out, models);
  printLines(out, '');
  const notes = models.flatMap(({ id, notes }) => notes.map((note) => ({ id, note })));
  for (const [note, said] of Map.groupBy(notes, ({ note }) => note)) {
    printLines(out, `${said.map(({ id }) => id).join(', ')}: ${note}`);
  }
  if (notes.length > 0) printLines(out, '');
}
