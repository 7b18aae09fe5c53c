import type { LoadedModel } from './load-model.ts';

/**
 * Probability that the model goes on from `prompt` with each of `sequences` and that a word ends
 * there, by one padded pass of the model. `ends` is 1 for tokens before which a word may end.
 */
export async function sequenceMasses(
  { library, model }: LoadedModel,
  prompt: readonly number[],
  sequences: readonly (readonly number[])[],
  ends: Uint8Array,
): Promise<number[]> {
  const rows = sequences.map((tokens) => [...prompt, ...tokens]);
  const width = Math.max(...rows.map((row) => row.length));
  const padded = (fill: (row: readonly number[], k: number) => number) =>
    new library.Tensor(
      'int64',
      BigInt64Array.from(
        rows.flatMap((row) => Array.from({ length: width }, (_, k) => BigInt(fill(row, k)))),
      ),
      [rows.length, width],
    );
  const { logits } = (await model({
    input_ids: padded((row, k) => row[k] ?? 0),
    attention_mask: padded((row, k) => (k < row.length ? 1 : 0)),
  })) as { logits: { data: Float32Array; dims: number[] } };
  const size = logits.dims[2];
  return sequences.map((tokens, row) => {
    let log = 0;
    tokens.forEach((token, k) => {
      const at = (row * width + prompt.length + k - 1) * size;
      log += logits.data[at + token] - logSum(logits.data, at, size, null);
    });
    const last = (row * width + prompt.length + tokens.length - 1) * size;
    const ended = logSum(logits.data, last, size, ends) - logSum(logits.data, last, size, null);
    return Math.exp(log + ended);
  });
}

/** Log of the sum of exponentials of a row, of the tokens that `only` marks. */
function logSum(data: Float32Array, at: number, size: number, only: Uint8Array | null): number {
  let top = -Infinity;
  for (let k = 0; k < size; k++) if (data[at + k] > top) top = data[at + k];
  let sum = 0;
  for (let k = 0; k < size; k++) if (!only || only[k] === 1) sum += Math.exp(data[at + k] - top);
  return top + Math.log(sum);
}
