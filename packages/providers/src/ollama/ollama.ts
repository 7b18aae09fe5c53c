import { Http, defineProvider, z } from '@kindred/core';
import type { LanguageRequest } from '@kindred/core';
import type { Ollama } from 'ollama';
import { importSdk } from '../language/import-sdk.ts';
import { pictureBase64 } from '../language/picture-base64.ts';
import { promptOf } from '../language/prompt-of.ts';
import { samplingOptions } from '../language/sampling-options.ts';
import { scoredTokens } from '../language/scored-tokens.ts';
import { withLogprobs } from '../language/with-logprobs.ts';
import { ollamaReply } from './ollama-reply.ts';

/** Models of an ollama server, by default this machine's. */
export const ollama = defineProvider({
  name: 'ollama',
  summary: 'Models of an ollama server',
  options: z.strictObject({
    ...samplingOptions,
    topK: z.int().min(1).optional().describe('Tokens drawn from. Default: the model’s.'),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .default('http://127.0.0.1:11434')
      .describe('Where the server is.'),
    form: z
      .enum(['instruct', 'base'])
      .default('instruct')
      .describe('instruct: its chat template is used; base: the model goes on writing.'),
  }),
  identity: ['model', 'temperature', 'topP', 'topK', 'maxTokens', 'seed', 'form'],
  needs: [Http],
  can: { vision: true, logprobs: true, seed: true },
  capabilities: ({ form }) => ({ form, vision: form === 'instruct' }),
  pictures: () => ({
    formats: ['image/png', 'image/jpeg', 'image/webp'],
    maxBytes: null,
    maxSide: null,
    tokens: null,
  }),
  price: () => ({ input: 0, output: 0, source: 'a server of your own' }),
  create(options, http) {
    const open = async (signal: AbortSignal): Promise<Ollama> => {
      const { Ollama: Client } = await importSdk('ollama', () => import('ollama'));
      // The SDK takes no signal with a call, so each call has its own client, which costs nothing.
      const fetch: typeof globalThis.fetch = (input, init) =>
        http.fetch(input, { ...init, signal });
      return new Client({ host: options.baseUrl, fetch });
    };
    const settings = ({ want, repeat }: LanguageRequest) => ({
      model: options.model,
      stream: false as const,
      options: {
        temperature: options.temperature,
        top_p: options.topP,
        top_k: options.topK,
        num_predict: options.maxTokens ?? (want === 'distribution' ? scoredTokens : undefined),
        seed: options.seed === undefined ? undefined : options.seed + repeat,
      } as Record<string, number>,
      ...(want === 'distribution' && { logprobs: true, top_logprobs: 20 }),
    });
    return {
      kind: 'language',
      async ask(request, { signal }) {
        const client = await open(signal);
        const answer: unknown =
          options.form === 'base'
            ? await client.generate({
                ...settings(request),
                prompt: promptOf(request.messages),
                raw: true,
              })
            : await client.chat({
                ...settings(request),
                messages: request.messages.map(({ role, parts }) => ({
                  role,
                  content: parts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
                  images: parts.flatMap((part) =>
                    part.type === 'image' ? [pictureBase64(part.image)] : [],
                  ),
                })),
              });
        return withLogprobs(ollamaReply(answer, request), request, 'ollama');
      },
    };
  },
});
