import {
  counted,
  KindredError,
  pickRows,
  type KernelSession,
  type Representation,
} from '@kindred/core';
import { checkItems } from '../shared/check-items.ts';
import { finiteVectors } from '../shared/finite-vectors.ts';
import { heldOutFigures } from './held-out-figures.ts';
import { heldOutInterval } from './held-out-interval.ts';
import { itemFolds } from './item-folds.ts';
import type { PredictedDimension } from './predicted-dimension.ts';
import { ridge } from './ridge.ts';
import { standardise } from './standardise.ts';

const name = 'linear-predictivity';

/**
 * Predicts every dimension of the reference for each fold of items by ridge regression on the others'
 * vectors of the model, less the others' means and, for `columns`, over their deviations.
 */
export async function predictedDimensions(
  model: Representation,
  reference: Representation,
  {
    folds,
    penalties,
    scale,
  }: {
    readonly folds: number;
    readonly penalties: readonly number[];
    readonly scale: 'columns' | 'none';
  },
  kernels: KernelSession,
): Promise<PredictedDimension[]> {
  checkItems(name, model, reference, 2 * folds);
  const x = finiteVectors(model, 'model', name);
  const y = finiteVectors(reference, 'reference', name);
  const items = model.items.length;
  const outcomes = y.dimensions;
  const fold = itemFolds(model.items, folds);
  const predictions = new Float64Array(items * outcomes);
  const baselines = new Float64Array(items * outcomes);
  const logPenalties = new Float64Array(outcomes);
  const used = new Set(fold);
  for (const held of used) {
    const { inside = [], outside = [] } = Object.groupBy(fold.keys(), (item) =>
      fold[item] === held ? 'inside' : 'outside',
    );
    if (outside.length < 3) {
      const why = `Fold ${held + 1} of ${folds} leaves ${counted(outside.length, 'item')} to learn from, less than 3; use fewer folds or more items.`;
      throw new KindredError('METRIC_UNDEFINED', why);
    }
    const { rows, others } = standardise(
      pickRows(x.values, x.dimensions, outside),
      pickRows(x.values, x.dimensions, inside),
      x.dimensions,
      scale,
    );
    if (rows.every((value) => value === 0)) {
      const why = 'The vectors of the model are the same throughout, so they predict nothing.';
      throw new KindredError('METRIC_UNDEFINED', why);
    }
    const training = pickRows(y.values, outcomes, outside);
    const problem = { x: rows, y: training, at: others, inputs: x.dimensions, outcomes };
    const fit = await ridge(problem, penalties, kernels);
    inside.forEach((item, k) => {
      const row = fit.predictions.subarray(k * outcomes, (k + 1) * outcomes);
      predictions.set(row, item * outcomes);
      baselines.set(fit.means, item * outcomes);
    });
    fit.chosen.forEach((penalty, k) => (logPenalties[k] += Math.log(penalty) / used.size));
  }
  return Array.from({ length: outcomes }, (_, k) => {
    const column = (values: Float64Array) =>
      Float64Array.from({ length: items }, (__, item) => values[item * outcomes + k]);
    const held = [column(y.values), column(predictions), column(baselines), fold] as const;
    const found = heldOutFigures(...held);
    const intervals = heldOutInterval(found, ...held);
    return { ...found, ...intervals, penalty: Math.exp(logPenalties[k]) };
  });
}
