import { ProviderError, z } from '@kindred/core';
import type { Reply, WantedAnswer } from '@kindred/core';
import { distributionOf } from '../language/distribution-of.ts';
import { readAnswer } from '../language/read-answer.ts';

const scored = z.object({ token: z.string(), logProbability: z.number() });
const count = z.number().min(0).nullish();
/** Of `GenerateContentResponse` in Google's own types, what is used. */
const response = z.object({
  modelVersion: z.string().nullish(),
  promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
  candidates: z
    .array(
      z.object({
        finishReason: z.string().nullish(),
        content: z
          .object({
            parts: z
              .array(z.object({ text: z.string().nullish(), thought: z.boolean().nullish() }))
              .nullish(),
          })
          .nullish(),
        logprobsResult: z
          .object({
            chosenCandidates: z.array(scored).nullish(),
            topCandidates: z.array(z.object({ candidates: z.array(scored).nullish() })).nullish(),
          })
          .nullish(),
      }),
    )
    .nullish(),
  usageMetadata: z
    .object({
      promptTokenCount: count,
      candidatesTokenCount: count,
      thoughtsTokenCount: count,
      cachedContentTokenCount: count,
    })
    .nullish(),
});

const filtered =
  /^(SAFETY|RECITATION|BLOCKLIST|PROHIBITED_CONTENT|SPII|IMAGE_(SAFETY|PROHIBITED_CONTENT|RECITATION))$/;

/** What Gemini generated as a reply; a prompt that it blocked is a `content-filter` failure. */
export function geminiReply(answer: unknown, wanted: WantedAnswer): Reply {
  const read = readAnswer(response, answer, 'Google');
  const blocked = read.promptFeedback?.blockReason;
  const candidate = read.candidates?.[0];
  if (!candidate && blocked) {
    throw new ProviderError('content-filter', `Google blocked the prompt: ${blocked}.`);
  }
  if (!candidate) throw new ProviderError('server', 'Google answered without a candidate.');
  const said = candidate.content?.parts?.filter(({ thought }) => !thought) ?? [];
  const { chosenCandidates: chosen, topCandidates: top } = candidate.logprobsResult ?? {};
  const tokens = chosen?.map((one, k) => ({
    ...tokenOf(one),
    top: (top?.[k]?.candidates ?? []).map(tokenOf),
  }));
  const { usageMetadata: usage } = read;
  const finish = finishOf(candidate.finishReason ?? '');
  return {
    text: said.map(({ text }) => text ?? '').join(''),
    finish,
    ...(read.modelVersion && { snapshot: read.modelVersion }),
    ...(usage && {
      usage: {
        inputTokens: usage.promptTokenCount ?? 0,
        // Thoughts are paid for as output.
        outputTokens: (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0),
        ...(usage.cachedContentTokenCount && { cachedInputTokens: usage.cachedContentTokenCount }),
      },
    }),
    ...distributionOf(tokens, wanted, finish),
  };
}

const tokenOf = ({ token, logProbability: logprob }: z.infer<typeof scored>) => ({
  token,
  logprob,
});

function finishOf(reason: string): Reply['finish'] {
  if (reason === 'STOP') return 'stop';
  if (reason === 'MAX_TOKENS') return 'length';
  return filtered.test(reason) ? 'content-filter' : 'other';
}
