import { Http, Secrets, defineProvider, z } from '@kindred/core';
import type { LanguageRequest, Reply } from '@kindred/core';
import type OpenAI from 'openai';
import { chatMessages } from '../language/chat-messages.ts';
import { chatReply } from '../language/chat-reply.ts';
import { keyOption } from '../language/key-option.ts';
import { openAiClient } from '../language/open-ai-client.ts';
import { promptOf } from '../language/prompt-of.ts';
import { samplingOptions } from '../language/sampling-options.ts';
import { scoredTokens } from '../language/scored-tokens.ts';
import { withLogprobs } from '../language/with-logprobs.ts';
import { completionReply } from './completion-reply.ts';
import { hasCredentials } from './has-credentials.ts';
import { isKeyHeader } from './is-key-header.ts';
import { isOwnServer } from './is-own-server.ts';

const keyInFile =
  'It looks like a key, which would be kept in files: name the environment variable that holds it in "keyEnv".';
const alternatives = { chat: 20, completions: 5 } as const;
/**
 * Any server that speaks OpenAI's format: vLLM, llama.cpp, LM Studio, OpenRouter. A key is sent only
 * where `keyEnv` names its variable. Base models are asked at the completions endpoint.
 */
export const openaiCompatible = defineProvider({
  name: 'openai-compatible',
  summary: 'Servers that speak OpenAI’s format: vLLM, llama.cpp, LM Studio, OpenRouter',
  options: z.strictObject({
    ...samplingOptions,
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .refine(
        (url) => !hasCredentials(url),
        'It holds a name or a password, which would be kept in files.',
      )
      .describe('Up to and with /v1.'),
    keyEnv: keyOption.describe(
      'Environment variable that holds this server’s key; none is sent without.',
    ),
    headers: z
      .record(z.string().max(200), z.string().max(2000))
      .superRefine((headers, ctx) => {
        for (const name of Object.keys(headers).filter((one) => isKeyHeader(one, headers[one]))) {
          ctx.addIssue({ code: 'custom', path: [name], message: keyInFile });
        }
      })
      .optional()
      .describe('Further headers of each call; no keys.'),
    form: z
      .enum(['instruct', 'base'])
      .default('instruct')
      .describe('instruct: chat completions; base: completions, the model goes on writing.'),
    topK: z.int().min(1).optional().describe('Tokens drawn from; only where the server has it.'),
  }),
  identity: ['model', 'temperature', 'topP', 'topK', 'maxTokens', 'seed', 'form'],
  secretsOf: ({ keyEnv }) => (keyEnv === undefined ? [] : [keyEnv]),
  needs: [Http, Secrets],
  can: { vision: true, logprobs: true, seed: true },
  capabilities: ({ form, baseUrl }) => ({
    form,
    vision: form === 'instruct',
    ...(new URL(baseUrl).hostname === 'openrouter.ai' && { costs: true }),
  }),
  price: ({ baseUrl }) =>
    isOwnServer(baseUrl) ? { input: 0, output: 0, source: 'a server of your own' } : null,
  create(options, http, secrets) {
    const { model, keyEnv, baseUrl, headers, form } = options;
    let client: Promise<OpenAI> | null = null;
    const open = () =>
      openAiClient(http, {
        apiKey: keyEnv === undefined ? 'none' : secrets.read(keyEnv),
        baseUrl,
        ...(headers && { headers }),
      });
    const settings = ({ repeat, want }: LanguageRequest) => ({
      model,
      temperature: options.temperature,
      top_p: options.topP,
      seed: options.seed === undefined ? undefined : options.seed + repeat,
      max_tokens: options.maxTokens ?? (want === 'distribution' ? scoredTokens : undefined),
      ...(options.topK !== undefined && { top_k: options.topK }),
    });
    return {
      kind: 'language',
      async ask(request, { signal }): Promise<Reply> {
        const scored = request.want === 'distribution';
        const { chat, completions } = await (client ??= open());
        const vendor = `The server at ${new URL(baseUrl).host}`;
        if (form === 'base') {
          const answer: unknown = await completions.create(
            {
              ...settings(request),
              prompt: promptOf(request.messages),
              stop: ['\n'],
              ...(scored && { logprobs: alternatives.completions }),
            },
            { signal },
          );
          return withLogprobs(completionReply(answer, request, vendor), request, vendor);
        }
        const answer: unknown = await chat.completions.create(
          {
            ...settings(request),
            messages: chatMessages(request.messages),
            ...(scored && { logprobs: true, top_logprobs: alternatives.chat }),
          },
          { signal },
        );
        return withLogprobs(chatReply(answer, request, vendor), request, vendor);
      },
    };
  },
});
