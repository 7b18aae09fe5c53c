import { Files, ProviderError, defineProvider } from '@kindred/core';
import type { LanguageRequest, Reply, RespondContext } from '@kindred/core';
import { type LoadedModel, loadModel } from './load-model.ts';
import { nameTokens } from './name-tokens.ts';
import { optionScores } from './option-scores.ts';
import { promptText } from './prompt-text.ts';
import { replyOf } from './reply-of.ts';
import { sequenceMasses } from './sequence-masses.ts';
import { transformersOptions } from './transformers-options.ts';
import { wordEnds } from './word-ends.ts';

/**
 * A language model in this process. `answers: logprobs` scores every option's whole name, in each way
 * it is written, exactly; the text is then the likeliest option. Draws come from the run's seed.
 */
export const transformers = defineProvider({
  name: 'transformers',
  summary: 'Local language models (ONNX weights) in this process, by Hugging Face transformers.js',
  options: transformersOptions,
  identity: ['model', 'revision', 'dtype', 'form', 'maxTokens', 'temperature', 'topP'],
  needs: [Files],
  can: { logprobs: true, seed: true },
  capabilities: ({ form, temperature }) => ({
    form,
    deterministic: temperature === 0,
    concurrent: 1,
  }),
  price: () => ({ input: 0, output: 0, source: 'runs on this machine' }),
  create(options, files) {
    let loading: Promise<LoadedModel> | null = null;
    let ends: Uint8Array | null = null;
    // Passes of one model share its threads: one after the other is as fast, and takes less memory.
    let turn: Promise<unknown> = Promise.resolve();

    async function load(): Promise<LoadedModel> {
      const folder = files.resolve(options.model);
      const local = await files.read(`${options.model}/config.json`).then(
        () => true,
        () => false,
      );
      return loadModel(options, local ? folder : null);
    }
    async function answer(request: LanguageRequest, ctx: RespondContext): Promise<Reply> {
      ctx.signal.throwIfAborted();
      const loaded = await (loading ??= load());
      const { tokenizer, context } = loaded;
      const encode = (text: string) =>
        tokenizer.encode(text, { add_special_tokens: options.form === 'base' });
      const text = promptText(loaded, request.messages, options.form);
      const prompt = encode(text);
      if (context !== null && prompt.length + options.maxTokens > context) {
        throw new ProviderError(
          'context-length',
          `The prompt has ${prompt.length} tokens and the reply up to ${options.maxTokens}; the model takes ${context}.`,
        );
      }
      const snapshot = `${options.model}@${options.revision} ${options.dtype}`;
      const names = request.options ?? [];
      if (request.want === 'text' || names.length === 0) {
        return { ...(await replyOf(loaded, prompt, options, ctx)), snapshot };
      }
      ends ??= wordEnds(tokenizer.get_vocab(), tokenizer.all_special_ids);
      const ways = names.map((name) => nameTokens(text, name, encode));
      const masses = await sequenceMasses(loaded, prompt, ways.flat(), ends);
      const starts = ways.map((way) => masses.splice(0, way.length).reduce((a, b) => a + b, 0));
      const scores = optionScores(names, starts);
      const best = scores.logprobs.indexOf(Math.max(...scores.logprobs));
      return {
        text: names[best],
        finish: 'stop',
        distribution: { tokens: [], options: scores },
        usage: { inputTokens: prompt.length, outputTokens: 0 },
        snapshot,
      };
    }

    return {
      kind: 'language',
      ask(request, ctx) {
        const mine = turn.then(() => answer(request, ctx));
        turn = mine.catch(() => {});
        return mine;
      },
      async dispose() {
        const loaded = await loading?.catch(() => null);
        await loaded?.model.dispose();
      },
    };
  },
});
