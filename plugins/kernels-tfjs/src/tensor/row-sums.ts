import * as tf from '@tensorflow/tfjs-core';
import type { TfjsDevice } from '../device/tfjs-device.ts';
import { indexColumn } from './index-column.ts';
import { sumPlan } from './sum-plan.ts';
import { takeRows } from './take-rows.ts';

/**
 * Makes what sums rows by target: row t of the result is the sum of the rows r with `index[r]` = t.
 * The same bits each time. Tensors it keeps belong to the scope it is called in.
 */
export function rowSums(
  index: Int32Array,
  targets: number,
  { sums }: Pick<TfjsDevice, 'sums'>,
): (values: tf.Tensor2D) => tf.Tensor2D {
  if (sums === 'scatter') {
    const column = indexColumn(index);
    return (values) => tf.scatterND(column, values, [targets, values.shape[1]]);
  }
  const levels = sumPlan(index, targets).map((level) => ({
    ...level,
    column: indexColumn(level.slots),
  }));
  return (values) =>
    tf.tidy(() => {
      let rows = values;
      for (const { outputs, width, column } of levels) {
        const taken = takeRows(
          tf.pad(rows, [
            [0, 1],
            [0, 0],
          ]),
          column,
        );
        rows = tf.sum(tf.reshape(taken, [outputs, width, values.shape[1]]), 1);
      }
      return rows;
    });
}
