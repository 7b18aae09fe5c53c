import { z } from '@kindred/core';
import type { WantedAnswer, Reply } from '@kindred/core';
import { distributionOf } from './distribution-of.ts';
import { readAnswer } from './read-answer.ts';

const scored = z.object({ token: z.string(), logprob: z.number() });
const count = z.number().min(0).nullish();
/** Of `ChatCompletion` in openai's own types, what is used. */
const completion = z.object({
  model: z.string().nullish(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        logprobs: z
          .object({ content: z.array(scored.extend({ top_logprobs: z.array(scored) })).nullish() })
          .nullish(),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z.object({ cached_tokens: count }).nullish(),
      cost: count,
    })
    .nullish(),
});

/** A chat completion of OpenAI, or of a server that copies it, as a reply. */
export function chatReply(answer: unknown, request: WantedAnswer, vendor: string): Reply {
  const { choices, usage, model } = readAnswer(completion, answer, vendor);
  const [{ message, finish_reason: ended, logprobs }] = choices;
  const tokens = logprobs?.content?.map(({ token, logprob, top_logprobs: top }) => ({
    token,
    logprob,
    top,
  }));
  const finish = message.refusal ? 'refusal' : finishOf(ended);
  return {
    text: message.content ?? message.refusal ?? '',
    finish,
    ...(model && { snapshot: model }),
    ...(usage && {
      usage: {
        inputTokens: usage.prompt_tokens ?? 0,
        outputTokens: usage.completion_tokens ?? 0,
        ...(usage.prompt_tokens_details?.cached_tokens && {
          cachedInputTokens: usage.prompt_tokens_details.cached_tokens,
        }),
      },
    }),
    // OpenRouter says what a call cost.
    ...(typeof usage?.cost === 'number' && { cost: usage.cost }),
    ...distributionOf(tokens, request, finish),
  };
}

function finishOf(reason: string | null | undefined): Reply['finish'] {
  if (reason === 'stop') return 'stop';
  if (reason === 'length') return 'length';
  return reason === 'content_filter' ? 'content-filter' : 'other';
}
