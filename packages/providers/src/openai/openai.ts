import { Http, Secrets, defineProvider, z } from '@kindred/core';
import type { LanguageRequest, Reply } from '@kindred/core';
import type OpenAI from 'openai';
import { chatMessages } from '../language/chat-messages.ts';
import { chatReply } from '../language/chat-reply.ts';
import { otherHost } from '../language/other-host.ts';
import { openAiClient } from '../language/open-ai-client.ts';
import { samplingOptions } from '../language/sampling-options.ts';
import { scoredTokens } from '../language/scored-tokens.ts';
import { withLogprobs } from '../language/with-logprobs.ts';

const vendorKey = 'OPENAI_API_KEY';
const host = otherHost('OpenAI', vendorKey, 'up to and with /v1');
/** OpenAI's models, by chat completions. The vendor's key goes to the vendor's host only. */
export const openai = defineProvider({
  name: 'openai',
  summary: 'OpenAI’s models, by chat completions',
  options: z
    .strictObject({
      ...samplingOptions,
      reasoningEffort: z
        .enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh'])
        .optional()
        .describe('Of models that reason. Default: the vendor’s.'),
      ...host.options,
    })
    .refine(host.isTold, host.fault),
  identity: ['model', 'temperature', 'topP', 'maxTokens', 'seed', 'reasoningEffort'],
  secrets: [vendorKey],
  secretsOf: ({ keyEnv }) => [keyEnv ?? vendorKey],
  needs: [Http, Secrets],
  can: { vision: true, logprobs: true, seed: true },
  create(options, http, secrets) {
    let client: Promise<OpenAI> | null = null;
    const open = () =>
      openAiClient(http, {
        apiKey: secrets.read(options.keyEnv ?? vendorKey),
        baseUrl: options.baseUrl,
      });
    const body = (request: LanguageRequest) => {
      const scored = request.want === 'distribution';
      return {
        model: options.model,
        messages: chatMessages(request.messages),
        temperature: options.temperature,
        top_p: options.topP,
        seed: options.seed === undefined ? undefined : options.seed + request.repeat,
        max_completion_tokens: options.maxTokens ?? (scored ? scoredTokens : undefined),
        reasoning_effort: options.reasoningEffort,
        ...(scored && { logprobs: true, top_logprobs: 20 }),
      };
    };
    return {
      kind: 'language',
      async ask(request, { signal }): Promise<Reply> {
        const { chat } = await (client ??= open());
        const answer: unknown = await chat.completions.create(body(request), { signal });
        return withLogprobs(chatReply(answer, request, 'OpenAI'), request, 'OpenAI');
      },
    };
  },
});
