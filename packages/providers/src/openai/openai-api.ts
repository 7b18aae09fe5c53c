import type { LanguageRequest, Reply, WantedAnswer } from '@kindred/core';
import type OpenAI from 'openai';
import { chatMessages } from '../language/chat-messages.ts';
import { chatReply } from '../language/chat-reply.ts';
import { scoredTokens } from '../language/scored-tokens.ts';
import type { OpenAiOptions } from './openai-options.ts';
import { responsesInput } from './responses-input.ts';
import { responsesReply } from './responses-reply.ts';

/** One of OpenAI's two ways to ask, the same for a call and within a batch. */
export interface OpenAiApi {
  readonly endpoint: '/v1/chat/completions' | '/v1/responses';
  body(request: LanguageRequest): object;
  /** Posts a body; gives what was answered, unchecked. */
  send(client: OpenAI, body: object, signal: AbortSignal): Promise<unknown>;
  read(answer: unknown, wanted: WantedAnswer): Reply;
}

/** How a model is asked, by its options. */
export function openAiApi(options: OpenAiOptions): OpenAiApi {
  const { model, temperature, topP: top_p, reasoningEffort: effort, maxTokens, seed } = options;
  if (options.api === 'responses') {
    return {
      endpoint: '/v1/responses',
      body: ({ messages, want }) => ({
        model,
        ...responsesInput(messages),
        temperature,
        top_p,
        max_output_tokens: maxTokens ?? (want === 'distribution' ? 2 * scoredTokens : undefined),
        ...(effort && { reasoning: { effort } }),
        // Nothing is asked about it later.
        store: false,
        ...(want === 'distribution' && {
          include: ['message.output_text.logprobs'],
          top_logprobs: 20,
        }),
      }),
      async send(client, body, signal) {
        // The SDK's own reading of it breaks on what is no JSON.
        const answered = client.responses.create(body as never, { signal }).asResponse();
        return (await answered).json();
      },
      read: responsesReply,
    };
  }
  return {
    endpoint: '/v1/chat/completions',
    body: ({ messages, want, repeat }) => ({
      model,
      messages: chatMessages(messages),
      temperature,
      top_p,
      seed: seed === undefined ? undefined : seed + repeat,
      max_completion_tokens: maxTokens ?? (want === 'distribution' ? scoredTokens : undefined),
      reasoning_effort: effort,
      ...(want === 'distribution' && { logprobs: true, top_logprobs: 20 }),
    }),
    send: (client, body, signal) => client.chat.completions.create(body as never, { signal }),
    read: (answer, wanted) => chatReply(answer, wanted, 'OpenAI'),
  };
}
