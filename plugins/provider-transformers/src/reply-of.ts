import type { Random, Reply } from '@kindred/core';
import { drawTokens } from './draw-tokens.ts';
import type { LoadedModel } from './load-model.ts';

/** Lets the model write a reply of at most `maxTokens` tokens. */
export async function replyOf(
  loaded: LoadedModel,
  prompt: readonly number[],
  options: { readonly maxTokens: number; readonly temperature: number; readonly topP: number },
  { random, signal }: { readonly random: Random; readonly signal: AbortSignal },
): Promise<Pick<Reply, 'text' | 'finish' | 'usage'>> {
  const { library, model, tokenizer } = loaded;
  const row = (values: readonly number[]) =>
    new library.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  const written = (await model.generate({
    inputs: row(prompt),
    attention_mask: row(prompt.map(() => 1)),
    max_new_tokens: options.maxTokens,
    do_sample: false,
    logits_processor: drawTokens(loaded, options, random, signal),
  })) as { tolist(): bigint[][] };
  const tokens = written.tolist()[0].slice(prompt.length).map(Number);
  const ended = tokenizer.all_special_ids.includes(tokens.at(-1) ?? -1);
  return {
    text: tokenizer.decode(tokens, { skip_special_tokens: true }).trim(),
    finish: tokens.length < options.maxTokens || ended ? 'stop' : 'length',
    usage: { inputTokens: prompt.length, outputTokens: tokens.length },
  };
}
