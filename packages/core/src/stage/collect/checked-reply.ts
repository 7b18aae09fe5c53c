import { KindredError } from '../../contract/kindred-error.ts';
import type { Reply } from '../../contract/reply.ts';

const longest = 1_000_000;

/** A reply that may be kept: text of at most a million characters, or `RESPONDENT_BAD_ANSWER`. */
export function checkedReply(reply: Reply, provider: string): Reply {
  const bad = (why: string) =>
    new KindredError('RESPONDENT_BAD_ANSWER', `Provider "${provider}" gave ${why}.`);
  if (typeof reply?.text !== 'string') throw bad('a reply without text');
  const size = reply.text.length + JSON.stringify(reply.distribution ?? null).length;
  if (size > longest) throw bad(`a reply of ${size} characters; at most ${longest} are kept`);
  return reply;
}
