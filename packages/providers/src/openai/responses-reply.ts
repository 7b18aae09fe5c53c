import { ProviderError, z } from '@kindred/core';
import type { Reply, WantedAnswer } from '@kindred/core';
import { distributionOf } from '../language/distribution-of.ts';
import { readAnswer } from '../language/read-answer.ts';

const scored = z.object({ token: z.string(), logprob: z.number() });
const count = z.number().min(0).nullish();
/** Of `Response` in openai's own types, what is used. */
const response = z.object({
  model: z.string().nullish(),
  status: z.string().nullish(),
  error: z.object({ message: z.string() }).nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(
    z.object({
      type: z.string(),
      content: z
        .array(
          z.object({
            type: z.string(),
            text: z.string().nullish(),
            refusal: z.string().nullish(),
            logprobs: z.array(scored.extend({ top_logprobs: z.array(scored).nullish() })).nullish(),
          }),
        )
        .nullish(),
    }),
  ),
  usage: z
    .object({
      input_tokens: z.number().min(0),
      output_tokens: z.number().min(0),
      input_tokens_details: z.object({ cached_tokens: count }).nullish(),
    })
    .nullish(),
});

/** What the responses API answered as a reply; one that failed is the `server`'s failure. */
export function responsesReply(answer: unknown, wanted: WantedAnswer): Reply {
  const read = readAnswer(response, answer, 'OpenAI');
  if (read.error) throw new ProviderError('server', `OpenAI failed: ${read.error.message}`);
  const { usage, model } = read;
  // Reasoning is another item, and no part of what is said.
  const parts = read.output.flatMap(({ type, content }) =>
    type === 'message' ? (content ?? []) : [],
  );
  const refusal = parts.find((part) => part.type === 'refusal');
  const tokens = parts
    .find(({ logprobs }) => logprobs?.length)
    ?.logprobs?.map(({ token, logprob, top_logprobs: top }) => ({
      token,
      logprob,
      top: top ?? [],
    }));
  const cached = usage?.input_tokens_details?.cached_tokens;
  const finish = refusal ? 'refusal' : finishOf(read);
  return {
    text: refusal?.refusal ?? parts.map(({ text }) => text ?? '').join(''),
    finish,
    ...(model && { snapshot: model }),
    ...(usage && {
      usage: {
        inputTokens: usage.input_tokens,
        outputTokens: usage.output_tokens,
        ...(cached && { cachedInputTokens: cached }),
      },
    }),
    ...distributionOf(tokens, wanted, finish),
  };
}

function finishOf({ status, incomplete_details: cut }: z.infer<typeof response>): Reply['finish'] {
  if (status === 'completed') return 'stop';
  if (cut?.reason === 'max_output_tokens') return 'length';
  return cut?.reason === 'content_filter' ? 'content-filter' : 'other';
}
