import { Http, Secrets, defineProvider } from '@kindred/core';
import type OpenAI from 'openai';
import { openAiClient } from '../language/open-ai-client.ts';
import { withLogprobs } from '../language/with-logprobs.ts';
import { openaiPictureTokens } from '../pictures/openai-picture-tokens.ts';
import { priceOf } from '../prices/price-of.ts';
import { openAiApi } from './openai-api.ts';
import { openAiBatch } from './openai-batch.ts';
import { openAiKey, openAiOptions } from './openai-options.ts';

/** OpenAI's models. The vendor's key goes to the vendor's host only. */
export const openai = defineProvider({
  name: 'openai',
  summary: 'OpenAI’s models, by chat completions or responses',
  options: openAiOptions,
  identity: ['model', 'api', 'temperature', 'topP', 'maxTokens', 'seed', 'reasoningEffort'],
  secrets: [openAiKey],
  secretsOf: ({ keyEnv }) => [keyEnv ?? openAiKey],
  needs: [Http, Secrets],
  can: { vision: true, logprobs: true, seed: true, batch: true },
  capabilities: ({ api }) => ({ seed: api === 'chat' }),
  pictures: ({ model }) => ({
    formats: null,
    maxBytes: null,
    maxSide: null,
    tokens: openaiPictureTokens(model),
  }),
  price: ({ model, baseUrl }) => (baseUrl === undefined ? priceOf('openai', model) : null),
  create(options, http, secrets) {
    const api = openAiApi(options);
    let client: Promise<OpenAI> | null = null;
    const open = () =>
      (client ??= openAiClient(http, {
        apiKey: secrets.read(options.keyEnv ?? openAiKey),
        baseUrl: options.baseUrl,
      }));
    return {
      kind: 'language',
      async ask(request, { signal }) {
        const answer = await api.send(await open(), api.body(request), signal);
        return withLogprobs(api.read(answer, request), request, 'OpenAI');
      },
      batch: openAiBatch(open, api),
    };
  },
});
