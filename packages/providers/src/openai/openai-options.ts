import { z } from '@kindred/core';
import { otherHost } from '../language/other-host.ts';
import { samplingOptions } from '../language/sampling-options.ts';

/** Environment variable of OpenAI's own key. */
export const openAiKey = 'OPENAI_API_KEY';
/** The responses API gives no fewer tokens. */
const fewestTokens = 16;
const host = otherHost('OpenAI', openAiKey, 'up to and with /v1');

export const openAiOptions = z
  .strictObject({
    ...samplingOptions,
    api: z
      .enum(['chat', 'responses'])
      .default('chat')
      .describe('chat: chat completions; responses: the newer API, which has no seed.'),
    reasoningEffort: z
      .enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh'])
      .optional()
      .describe('Of models that reason. Default: the vendor’s.'),
    ...host.options,
  })
  .refine(host.isTold, host.fault)
  .refine(({ api, seed }) => api === 'chat' || seed === undefined, {
    path: ['seed'],
    message: 'the responses API takes none; write "api: chat"',
  })
  .refine(({ api, maxTokens = fewestTokens }) => api === 'chat' || maxTokens >= fewestTokens, {
    path: ['maxTokens'],
    message: `the responses API takes ${fewestTokens} or more`,
  });

export type OpenAiOptions = z.infer<typeof openAiOptions>;
