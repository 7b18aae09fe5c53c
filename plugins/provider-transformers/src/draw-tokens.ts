import type { Tensor } from '@huggingface/transformers';
import type { Random } from '@kindred/core';
import type { LoadedModel } from './load-model.ts';
import { pickToken } from './pick-token.ts';

/**
 * A logits processor that leaves one token possible: the one drawn. So `generate` in its greedy mode
 * samples with the run's own randomness, which the library's sampling does not take, and stops when told.
 */
export function drawTokens(
  { library }: LoadedModel,
  sampling: { readonly temperature: number; readonly topP: number },
  random: Random,
  signal: AbortSignal,
) {
  class Drawn extends library.LogitsProcessor {
    override _call(_ids: bigint[][], logits: Tensor): Tensor {
      signal.throwIfAborted();
      const data = logits.data as Float32Array;
      const chosen = pickToken(data, sampling, random);
      data.fill(-Infinity);
      data[chosen] = 0;
      return logits;
    }
  }
  const list = new library.LogitsProcessorList();
  list.push(new Drawn());
  return list;
}
