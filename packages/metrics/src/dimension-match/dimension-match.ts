import {
  defineMetric,
  KindredError,
  matmul,
  z,
  type KernelSession,
  type Representation,
  type ResultTable,
} from '@kindred/core';
import { checkItems } from '../shared/check-items.ts';
import { finiteVectors } from '../shared/finite-vectors.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { matched } from './matched.ts';
import { unitColumns } from './unit-columns.ts';

const options = z.strictObject({
  pairing: z
    .enum(['best', 'one-to-one'])
    .default('best')
    .describe(
      '"best": each dimension of the reference with the best of the model’s, which may serve several; "one-to-one": pairs of the largest sum of correlations, each dimension in one at most.',
    ),
});

const words = {
  best: 'best-matching model dimension of each reference dimension',
  'one-to-one': 'one-to-one pairs of dimensions, unpaired ones 0',
};

/**
 * How well single dimensions correspond: the Pearson correlation of each dimension of the reference
 * with its partner in the model, averaged by Fisher's z, −1 to 1. Signs count; dimensions that do not
 * vary are left out; in one-to-one pairs those of the reference left over count 0. Best matches
 * exceed 0 by chance, the more the more dimensions the model has. Its detail has a row a dimension.
 */
export const dimensionMatch = defineMetric({
  name: 'dimension-match',
  summary: 'Correlation of each dimension of the reference with the best of the model.',
  options,
  create: ({ pairing }) => {
    function sides(model: Representation, reference: Representation) {
      checkItems('dimension-match', model, reference, 3);
      const a = finiteVectors(model, 'model', 'dimension-match');
      const b = finiteVectors(reference, 'reference', 'dimension-match');
      const [x, y] = [unitColumns(a.values, a.dimensions), unitColumns(b.values, b.dimensions)];
      for (const [side, { columns }] of [['model', x] as const, ['reference', y] as const]) {
        if (columns.length > 0) continue;
        throw new KindredError('METRIC_UNDEFINED', `No dimension of the ${side} varies.`);
      }
      return { x, y, of: b.dimensions, labels: b.labels };
    }
    /** The pairs for each permutation of the model's rows. */
    async function* pairs(
      { x, y }: Pick<ReturnType<typeof sides>, 'x' | 'y'>,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ) {
      const [rows, columns] = [y.columns.length, x.columns.length];
      const items = x.values.length / columns;
      const b = await kernels.upload(x.values);
      for (const order of permutations) {
        // Row order[i] of the model meets row i of the reference, most often the narrower side.
        const a = new Float64Array(y.values.length);
        order.forEach((to, i) => a.set(y.values.subarray(i * rows, (i + 1) * rows), to * rows));
        const out = new Float64Array(rows * columns);
        await kernels.run(
          matmul,
          { a, b, out },
          { rows, inner: items, columns, transposeA: 1, transposeB: 0 },
        );
        yield matched(out, rows, columns, pairing);
      }
      kernels.release(b);
    }
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      const scores: number[] = [];
      for await (const found of pairs(sides(model, reference), permutations, kernels)) {
        const sum = found.reduce((total, { correlation }) => total + Math.atanh(correlation), 0);
        scores.push(Math.tanh(sum / found.length));
      }
      return Float64Array.from(scores);
    }
    return {
      inputs: { model: ['vectors'], reference: ['vectors'] },
      variant: `Fisher-z mean of Pearson r, ${words[pairing]}`,
      range: [-1, 1],
      direction: 'larger-closer',
      invariances: ['scale', 'translation', 'item-order'],
      // Left-out items move the best matches less than other items would: .90 of the intervals held them.
      intervals: ['judgments-refit'],
      kernels: [matmul],
      permuted,
      async score(model, reference, kernels) {
        const alone = [identityPermutation(model.items.length)];
        return (await permuted(model, reference, alone, kernels))[0];
      },
      async detail(model, reference, kernels): Promise<ResultTable> {
        const both = sides(model, reference);
        const alone = [identityPermutation(model.items.length)];
        const [found] = await Array.fromAsync(pairs(both, alone, kernels));
        const constant = both.of - both.y.columns.length;
        return {
          name: 'Matched dimensions',
          columns: [
            { name: 'dimension', description: 'Of the reference, from 1.' },
            ...(both.labels ? [{ name: 'name', description: 'What people call it.' }] : []),
            { name: 'partner', description: 'Dimension of the model, from 1.' },
            { name: 'r', description: 'Pearson correlation over the shared items.' },
          ],
          rows: found.map(({ partner, correlation }, k) => [
            both.y.columns[k] + 1,
            ...(both.labels ? [both.labels[both.y.columns[k]]] : []),
            partner < 0 ? null : both.x.columns[partner] + 1,
            partner < 0 ? null : correlation,
          ]),
          notes: [
            `${model.items.length} items.`,
            ...(constant > 0
              ? [`${constant} of ${both.of} dimensions of the reference do not vary.`]
              : []),
            ...(found.some(({ partner }) => partner < 0)
              ? ['The model has fewer dimensions than the reference; those left over count 0.']
              : []),
          ],
        };
      },
    };
  },
});
