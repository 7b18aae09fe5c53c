import { ProviderError } from '@kindred/core';
import type { WantedAnswer, Reply } from '@kindred/core';

/** A reply that has the log probabilities that were asked for, or a `bad-request` that says so. */
export function withLogprobs(reply: Reply, { want }: WantedAnswer, vendor: string): Reply {
  if (want === 'text' || reply.distribution || reply.finish !== 'stop') return reply;
  throw new ProviderError(
    'bad-request',
    `${vendor} gave no log probabilities for this model; write "answers: sampled".`,
  );
}
