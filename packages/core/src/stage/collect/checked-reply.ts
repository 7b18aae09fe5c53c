import { hideSecrets } from '../../contract/hide-secrets.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import type { Reply } from '../../contract/reply.ts';
import { replySchema } from './reply-schema.ts';

const longest = 1_000_000;

/**
 * A reply that may be kept: of the contract's shape, with text of at most a million characters, secrets
 * in it hidden, or `RESPONDENT_BAD_ANSWER`; one that is longer is a `bad-request`.
 */
export function checkedReply(
  reply: Reply,
  provider: string,
  mask: (text: string) => string,
): Reply {
  const bad = (why: string) =>
    new KindredError('RESPONDENT_BAD_ANSWER', `Provider "${provider}" gave ${why}.`);
  if (typeof reply?.text !== 'string') throw bad('a reply without text');
  // Before its shape is gone through, which takes as long as it is.
  const size = reply.text.length + JSON.stringify(reply.distribution ?? null).length;
  if (size > longest) {
    // Of this trial alone: the next may be shorter.
    const why = `a reply of ${size} characters; at most ${longest} are kept`;
    throw new ProviderError('bad-request', `Provider "${provider}" gave ${why}.`);
  }
  const wrong = replySchema.safeParse(reply).error?.issues[0];
  if (wrong) throw bad(`a reply whose "${wrong.path.join('.')}" cannot be: ${wrong.message}`);
  const { finish, distribution, snapshot } = reply;
  return {
    ...reply,
    text: mask(reply.text),
    ...hideSecrets(
      { finish, ...(distribution && { distribution }), ...(snapshot && { snapshot }) },
      mask,
    ),
  };
}
