import type { Interval, NullDistribution, Score, ShareExplained, Stated } from '@kindred/core';
import type { Sheet } from './sheet.ts';

const chance = ({ value }: Stated<NullDistribution>) => [
  value?.draws ?? null,
  value?.mean ?? null,
  value?.low ?? null,
  value?.high ?? null,
  value?.p ?? null,
];
const interval = ({ value }: Stated<Interval>) => [value?.low ?? null, value?.high ?? null];
const reading = (one: ShareExplained.Reading | undefined) => [
  one?.value ?? null,
  ...(one ? interval(one.interval) : [null, null]),
];
const chanceNames = (name: string) =>
  ['draws', 'mean', 'low', 'high', 'p'].map((part) => `${name}_${part}`);

const header = [
  'model',
  'reference',
  'embedder',
  'metric',
  'variant',
  'basis',
  'items',
  'score',
  ...chanceNames('item_null'),
  ...chanceNames('responder_null'),
  'fixed_low',
  'fixed_high',
  'generalisation_low',
  'generalisation_high',
  'procedure_ceiling_low',
  'procedure_ceiling_high',
  'reliability_ceiling_low',
  'reliability_ceiling_high',
  'corrected',
  'explained_ratio',
  'explained_ratio_low',
  'explained_ratio_high',
  'explained_above_chance',
  'explained_above_chance_low',
  'explained_above_chance_high',
  'chance',
  'split_half',
  'reasons',
];

const reasons = (one: Score) => {
  const stated: Record<string, Stated<unknown>> = {
    score: one.score,
    item_null: one.nulls.items,
    responder_null: one.nulls.responder,
    fixed: one.intervals.fixed,
    generalisation: one.intervals.generalisation,
    procedure_ceiling: one.ceilings.procedure,
    reliability_ceiling: one.ceilings.reliability,
    corrected: one.corrected,
    explained: one.explained,
    split_half: one.splitHalf,
  };
  return Object.entries(stated)
    .flatMap(([name, { value, reason }]) => (value === null ? [`${name}: ${reason}`] : []))
    .join('; ');
};

/** One row a score; empty cells are undefined figures, `reasons` says why. */
export function scoresSheet(scores: readonly Score[]): Sheet {
  const rows = scores.map((one) => [
    one.model,
    one.reference,
    one.embedder,
    one.metric,
    one.variant,
    one.basis,
    one.items,
    one.score.value,
    ...chance(one.nulls.items),
    ...chance(one.nulls.responder),
    ...interval(one.intervals.fixed),
    ...interval(one.intervals.generalisation),
    one.ceilings.procedure.value?.lower ?? null,
    one.ceilings.procedure.value?.upper ?? null,
    one.ceilings.reliability.value?.lower ?? null,
    one.ceilings.reliability.value?.upper ?? null,
    one.corrected.value,
    ...reading(one.explained.value?.ratio),
    ...reading(one.explained.value?.aboveChance),
    one.explained.value?.chance ?? null,
    one.splitHalf.value,
    reasons(one),
  ]);
  return { name: 'scores', caption: 'Scores', columns: header, rows, notes: [] };
}
