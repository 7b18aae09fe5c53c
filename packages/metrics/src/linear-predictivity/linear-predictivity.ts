import {
  counted,
  defineMetric,
  KindredError,
  matmul,
  mean,
  principalAxes,
  z,
  type ResultTable,
} from '@kindred/core';
import { predictedDimensions } from './predicted-dimensions.ts';

const options = z.strictObject({
  folds: z
    .int()
    .min(2)
    .default(5)
    .describe('Parts of the items, by hashes of their ids; each is predicted from the others.'),
  penalties: z
    .array(z.number().positive())
    .min(1)
    .default([0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000])
    .describe(
      'Ridge penalties to choose from, for each dimension by leave-one-out error within the training items; added to the sums of squares of standardised columns.',
    ),
  statistic: z
    .enum(['correlation', 'r2'])
    .default('correlation')
    .describe(
      'What is averaged over dimensions: "correlation", Pearson r of held-out predictions and values within folds; "r2", 1 − squared error over that of the training mean, at most 1.',
    ),
});

/**
 * How well each dimension of the reference is a linear function of the model's vectors: ridge
 * regression (Hoerl & Kennard 1970) cross-validated over items, penalties by the leave-one-out
 * shortcut; the mean over the reference's dimensions that vary. −1 to 1, or for R² −∞ to 1. The
 * jackknife's interval is on the safe side, some 1.2 times as wide as the score varies at 60
 * items. Its detail has a row a dimension.
 */
export const linearPredictivity = defineMetric({
  name: 'linear-predictivity',
  summary: 'Cross-validated ridge prediction of each dimension of the reference.',
  options,
  create: ({ folds, penalties, statistic }) => ({
    inputs: { model: ['vectors'], reference: ['vectors'] },
    variant: `mean held-out ${statistic === 'r2' ? 'R²' : 'Pearson r within folds'} over reference dimensions, ridge, ${folds}-fold over items, penalty by leave-one-out`,
    range: [statistic === 'r2' ? -Infinity : -1, 1],
    direction: 'larger-closer',
    invariances: ['scale', 'translation', 'item-order'],
    // Of R² the jackknife is 1.4 times too wide.
    intervals: statistic === 'correlation' ? ['judgments-refit', 'items'] : ['judgments-refit'],
    exchangeable: 'refit',
    kernels: [matmul, principalAxes],
    async score(model, reference, kernels) {
      const found = await predictedDimensions(model, reference, { folds, penalties }, kernels);
      const figures = found.map((one) => one[statistic]).filter((figure) => figure !== null);
      if (figures.length > 0) return mean(figures);
      throw new KindredError(
        'METRIC_UNDEFINED',
        'The vectors of the reference are the same throughout, so there is nothing to predict.',
      );
    },
    async detail(model, reference, kernels): Promise<ResultTable> {
      const found = await predictedDimensions(model, reference, { folds, penalties }, kernels);
      const constant = found.filter((one) => one[statistic] === null).length;
      return {
        name: 'Predicted dimensions',
        columns: [
          { name: 'dimension', description: 'Of the reference, from 1.' },
          { name: 'r', description: 'Pearson r of held-out predictions and values within folds.' },
          { name: 'r2', description: '1 − squared error over that of the training mean.' },
          { name: 'penalty', description: 'Chosen ridge penalty, geometric mean over folds.' },
        ],
        rows: found.map(({ correlation, r2, penalty }, k) => [k + 1, correlation, r2, penalty]),
        notes: [
          `${model.items.length} items in ${folds} folds by hashes of their ids.`,
          ...(constant > 0
            ? [
                `${constant} of ${counted(found.length, 'dimension')} ${constant === 1 ? 'does' : 'do'} not vary.`,
              ]
            : []),
        ],
      };
    },
  }),
});
