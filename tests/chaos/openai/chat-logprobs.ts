import type { GeneratedToken } from '../answer.ts';

/** `ChatCompletionTokenLogprob[]`; the responses endpoint's `Logprob[]` is the same. */
export const chatLogprobs = (tokens: readonly GeneratedToken[]): object[] =>
  tokens.map(({ top, ...token }) => ({ ...withBytes(token), top_logprobs: top.map(withBytes) }));

const withBytes = ({ token, logprob }: { token: string; logprob: number }) => ({
  token,
  logprob,
  bytes: [...Buffer.from(token)],
});
