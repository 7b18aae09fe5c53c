import { z } from '@kindred/core';
import type { Distribution, WantedAnswer, Reply } from '@kindred/core';
import { distributionOf } from '../language/distribution-of.ts';
import { readAnswer } from '../language/read-answer.ts';

const count = z.number().min(0).nullish();
/** Of `Completion` in openai's own types, what is used. */
const completion = z.object({
  model: z.string().nullish(),
  choices: z
    .array(
      z.object({
        text: z.string(),
        finish_reason: z.string().nullish(),
        logprobs: z
          .object({
            tokens: z.array(z.string()),
            token_logprobs: z.array(z.number().nullable()),
            top_logprobs: z.array(z.record(z.string(), z.number()).nullable()).nullish(),
          })
          .nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish(),
});

/** A completion of a base model as a reply. */
export function completionReply(answer: unknown, request: WantedAnswer, vendor: string): Reply {
  const { choices, usage, model } = readAnswer(completion, answer, vendor);
  const [{ text, finish_reason: ended, logprobs }] = choices;
  const tokens = logprobs?.tokens.map((token, k): Distribution['tokens'][number] => ({
    token,
    logprob: logprobs.token_logprobs[k] ?? -Infinity,
    top: Object.entries(logprobs.top_logprobs?.[k] ?? {}).map(([other, logprob]) => ({
      token: other,
      logprob,
    })),
  }));
  const finish = ended === 'stop' || ended === 'length' ? ended : 'other';
  return {
    text,
    finish,
    ...(model && { snapshot: model }),
    ...(usage && {
      usage: {
        inputTokens: usage.prompt_tokens ?? 0,
        outputTokens: usage.completion_tokens ?? 0,
      },
    }),
    ...distributionOf(tokens, request, finish),
  };
}
