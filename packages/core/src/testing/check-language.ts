import type { LanguageRespondent } from '../contract/language-respondent.ts';
import type { Reply } from '../contract/reply.ts';
import type { Interview } from './interview.ts';

const finishes = ['stop', 'length', 'refusal', 'content-filter', 'other'];

/** A language respondent's replies have the contract's shape, and it stops when told to. */
export async function checkLanguage(
  respondent: LanguageRespondent,
  { stimuli, task, capabilities, ctx, must }: Interview,
): Promise<void> {
  const shown = stimuli.slice(0, task.arity);
  const form = capabilities.form ?? 'instruct';
  const want = capabilities.logprobs ? 'distribution' : 'text';
  const options = task.options(shown);
  const request = { messages: task.render(shown, form), repeat: 0, want, options } as const;
  const reply = await respondent.ask(request, ctx('trial'));
  checkReply(reply, options.length, must);
  if (capabilities.deterministic) {
    const again = await respondent.ask(request, ctx('trial'));
    must(
      again.text === reply.text,
      'says it is deterministic and replies otherwise the second time',
    );
  }
  must(
    capabilities.batch === (respondent.batch !== undefined),
    'and its capability "batch" disagree',
  );
  const aborted = { ...ctx('trial'), signal: AbortSignal.abort(new Error('stop')) };
  const stopped = await respondent.ask(request, aborted).then(
    () => false,
    () => true,
  );
  must(stopped, 'replies although its signal was aborted');
}

function checkReply(reply: Reply, options: number, must: Interview['must']): void {
  must(typeof reply.text === 'string', 'gives a reply without text');
  must(finishes.includes(reply.finish), `ends a reply with "${reply.finish}"`);
  const { usage, distribution } = reply;
  must(
    !usage || (usage.inputTokens >= 0 && usage.outputTokens >= 0),
    'counts fewer than no tokens',
  );
  const scored = distribution?.options;
  if (!scored) return;
  must(scored.logprobs.length === options, 'scores another number of options than it was given');
  must(
    scored.logprobs.every((value) => value <= 1e-9),
    'gives a log probability above zero',
  );
  must(scored.outside >= 0 && scored.outside <= 1, 'puts no share of 1 outside the options');
}
