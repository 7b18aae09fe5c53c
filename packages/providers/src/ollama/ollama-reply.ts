import { z } from '@kindred/core';
import type { WantedAnswer, Reply } from '@kindred/core';
import { distributionOf } from '../language/distribution-of.ts';
import { readAnswer } from '../language/read-answer.ts';

const scored = z.object({ token: z.string(), logprob: z.number() });
/** Of `ChatResponse` and `GenerateResponse` in ollama's own types, what is used. */
const answerSchema = z.object({
  model: z.string(),
  message: z.object({ content: z.string() }).optional(),
  response: z.string().optional(),
  done_reason: z.string().nullish(),
  prompt_eval_count: z.number().nullish(),
  eval_count: z.number().nullish(),
  logprobs: z.array(scored.extend({ top_logprobs: z.array(scored).nullish() })).nullish(),
});

/** What ollama's chat or generate answered, as a reply. */
export function ollamaReply(answer: unknown, request: WantedAnswer): Reply {
  const read = readAnswer(answerSchema, answer, 'ollama');
  const text = readAnswer(z.string(), read.message?.content ?? read.response, 'ollama');
  const tokens = read.logprobs?.map(({ token, logprob, top_logprobs: top }) => ({
    token,
    logprob,
    top: top ?? [],
  }));
  const ended = read.done_reason;
  const finish = ended === 'stop' || ended === 'length' ? ended : 'other';
  return {
    text,
    finish,
    snapshot: read.model,
    usage: { inputTokens: read.prompt_eval_count ?? 0, outputTokens: read.eval_count ?? 0 },
    ...distributionOf(tokens, request, finish),
  };
}
