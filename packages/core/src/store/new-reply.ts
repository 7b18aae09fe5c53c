import type { Reply } from '../contract/reply.ts';

/** A reply to keep: a language model's, or a direct respondent's answer. Times are ms since 1970. */
export interface NewReply {
  readonly trial: number;
  readonly received: number;
  readonly said:
    | Reply
    | {
        readonly value: number | null;
        readonly probabilities: Float64Array | null;
        readonly weight: number;
      };
}
