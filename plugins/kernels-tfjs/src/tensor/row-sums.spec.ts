import * as tf from '@tensorflow/tfjs-core';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDevice } from '../device/open-device.ts';
import { rowSums } from './row-sums.ts';

describe.each(['cpu', 'wasm'] as const)('%s', (name) => {
  beforeAll(() => openDevice(name));

  test.each(['scatter', 'gather'] as const)('%s sums rows by target', (sums) => {
    const row = fc.tuple(
      fc.nat({ max: 4 }),
      fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const wanted = Array.from({ length: 5 }, () => [0, 0, 0]);
        for (const [target, values] of rows)
          values.forEach((value, i) => (wanted[target][i] += value));
        tf.tidy(() => {
          const index = Int32Array.from(rows, ([target]) => target);
          const given = tf.tensor2d(rows.map(([, values]) => values));
          expect(rowSums(index, 5, { sums })(given).arraySync()).toEqual(wanted);
        });
        expect(tf.memory().numTensors).toBe(0);
      }),
      { numRuns: 30 },
    );
  });
});
