import type { Plan, RunRecord } from '@kindred/core';
import { clipText } from '../../format/clip-text.ts';
import { formatFigure } from '../../format/format-figure.ts';
import { analysisSentences } from './analysis-sentences.ts';
import { comparisonSentences } from './comparison-sentences.ts';
import { inferenceSentences } from './inference-sentences.ts';
import { kernelWords } from './kernel-words.ts';
import { useWords } from './use-words.ts';

const mostNamed = 30;

const several = (count: number, one: string) =>
  `${formatFigure(count)} ${one}${count === 1 ? '' : 's'}`;
const listed = (words: readonly string[]) =>
  new Intl.ListFormat('en').format(words.map((word) => clipText(word, 300)));

const read = ({ path, sha256, rows, id, outcomes }: Plan.Table) => [
  `We analysed ${several(rows, 'model')} that were scored before, read from ${clipText(path, 300)} (sha256 ${sha256.slice(0, 12)}), where the column “${clipText(id, 300)}” names them; outcome: ${listed(outcomes)}.`,
];

const compared = ({ stimuli, task, trials }: Plan.Design, models: Plan['models']) => {
  const asked = models.filter(({ basis }) => basis === 'judgments');
  const taken = models.filter(({ basis }) => basis === 'embedding');
  return [
    `We compared ${several(models.length, 'model')}${models.length > mostNamed ? '' : ` (${listed(models.map(({ id }) => id))})`} over ${several(stimuli.count, 'concept')} from ${useWords(stimuli)}.`,
    ...(asked.length === 0
      ? []
      : [
          `${several(asked.length, 'model')} judged ${countsOf(asked)} of the task ${clipText(useWords(task), 600)} each, drawn by ${useWords(trials)}; count: ${trials.formula}.`,
          'Replies that named no option or several were kept as judgments without a value.',
        ]),
    ...(taken.length === 0
      ? []
      : [
          `Features were taken as they are, without judgments, for ${taken.length > mostNamed ? several(taken.length, 'model') : listed(taken.map(({ id }) => id))}, and are ranked apart.`,
        ]),
  ];
};

// A model is not asked about what it cannot answer.
const countsOf = (models: Plan['models']) => {
  const counts = models.map(({ trials }) => trials);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most
    ? several(most, 'trial')
    : `${formatFigure(least)} to ${several(most, 'trial')}`;
};

/** Sentences naming every choice of the plan, and how the figures beside the scores were made. */
export function methodsSentences({
  plan,
  scores,
  kernels,
  analyses,
  comparisons,
}: Pick<RunRecord, 'plan' | 'scores' | 'kernels' | 'analyses' | 'comparisons'>): string[] {
  const embedders = plan.embedders.map(
    (one) =>
      `${useWords(one)}, ${one.dimensions === 1 ? '1 dimension' : `${one.dimensions} dimensions`}, ${(100 * one.holdout).toFixed(0)} % of unordered trials held out (half validation, half test)`,
  );
  const metrics = plan.metrics.map(({ id, variant }) => `${id} (${variant})`);
  return [
    ...(plan.table ? read(plan.table) : []),
    ...(plan.design ? compared(plan.design, plan.models) : []),
    ...(embedders.length === 0 ? [] : [`Embeddings were learnt with ${listed(embedders)}.`]),
    ...(plan.references.length === 0
      ? []
      : [`References: ${listed(plan.references.map((one) => `${one.id} (${useWords(one)})`))}.`]),
    ...(metrics.length === 0
      ? []
      : [
          `Alignment was measured by ${listed(metrics)}.`,
          ...inferenceSentences(scores),
          ...comparisonSentences(comparisons),
        ]),
    ...(plan.ingredients.length === 0
      ? []
      : [
          `Ingredients were also read by ${listed(plan.ingredients.map(useWords))}; ingredients.json in the run’s folder says where each came from.`,
        ]),
    ...(plan.analyses.length === 0
      ? []
      : [
          `Ingredients were analysed with ${listed(plan.analyses.map(useWords))}.`,
          ...analysisSentences(analyses),
        ]),
    `All randomness derives from seed ${plan.seed};${kernels.length > 0 ? ` kernels: ${listed(kernelWords(kernels))};` : ''} software: ${listed(Object.entries(plan.versions).map(([name, version]) => `${name} ${version}`))}; plan ${plan.hash.slice(0, 12)}.`,
  ];
}
