import {
  choiceSlopes,
  type JudgmentTable,
  type KernelBuffer,
  type KernelSession,
  matmul,
  selectRows,
} from '@kindred/core';
import { choiceOptions } from '../choice-options.ts';
import { uploadChoices } from '../upload-choices.ts';

/** A part of the objective of a transform W, inputs × outputs. */
export interface ObjectivePart {
  /** The part at W; adds `share` times its slope to `gradient`. */
  evaluate(transform: Float64Array, share: number, gradient: Float64Array): Promise<number>;
  release(): void;
}

/**
 * Mean −ln P of choices under the softmax of dot products of Y = X W, in nats. `features` X, items ×
 * inputs; the table's items are its rows, and at least one of its judgments has weight. All pairs'
 * dot products at once and their slopes as one matrix A make the gradient Xᵀ A X W: products of
 * matrices, whatever the number of judgments.
 */
export async function choiceObjective(
  kernels: KernelSession,
  features: Float64Array,
  table: JudgmentTable,
  { inputs, outputs }: { readonly inputs: number; readonly outputs: number },
): Promise<ObjectivePart> {
  const items = table.items.length;
  const options = choiceOptions(table);
  const choices = (await uploadChoices(kernels, byFirstItem(table)))!;
  const upload = (length: number) => kernels.upload(new Float64Array(length));
  const x = await kernels.upload(features);
  const y = await upload(items * outputs);
  const similarities = await upload(items * items);
  const slopes = await upload(items * items);
  const pull = await upload(items * outputs);
  const buffers: KernelBuffer[] = [x, y, similarities, slopes, pull, ...Object.values(choices)];
  const plain = { transposeA: 0, transposeB: 0 };
  return {
    async evaluate(transform, share, gradient) {
      await kernels.run(
        matmul,
        { a: x, b: transform, out: y },
        { rows: items, inner: inputs, columns: outputs, ...plain },
      );
      await kernels.run(
        matmul,
        { a: y, b: y, out: similarities },
        { rows: items, inner: outputs, columns: items, transposeA: 0, transposeB: 1 },
      );
      const { loss } = await kernels.run(
        choiceSlopes,
        { similarities, slopes, ...choices },
        { items, options },
      );
      await kernels.run(
        matmul,
        { a: slopes, b: y, out: pull },
        { rows: items, inner: items, columns: outputs, ...plain },
      );
      const own = new Float64Array(transform.length);
      await kernels.run(
        matmul,
        { a: x, b: pull, out: own },
        { rows: inputs, inner: items, columns: outputs, transposeA: 1, transposeB: 0 },
      );
      for (let at = 0; at < own.length; at++) gradient[at] += share * own[at];
      return loss;
    },
    release: () => kernels.release(...buffers),
  };
}

/** Judgments with the same item first one after the other: the kernel then finds its row in the cache. */
function byFirstItem(table: JudgmentTable): JudgmentTable {
  const rows = Uint32Array.from({ length: table.count }, (_, row) => row);
  const first = (row: number) => table.stimuli[table.arity * row];
  return selectRows(
    table,
    rows.sort((a, b) => first(a) - first(b) || a - b),
  );
}
