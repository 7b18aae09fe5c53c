import type { DirectAnswer } from '../../contract/direct-answer.ts';
import type { DirectQuestion } from '../../contract/direct-question.ts';
import type { DirectRespondent } from '../../contract/direct-respondent.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import type { RespondContext } from '../../contract/respond-context.ts';
import type { Stimulus } from '../../contract/stimulus.ts';
import type { ChoiceRule } from './choice-rule.ts';
import { choiceProbabilities } from './choice-probabilities.ts';
import { choose } from './choose.ts';
import { optionPairs } from './option-pairs.ts';
import { spaceFeatures } from './space-features.ts';
import type { Space } from './space.ts';
import { summariseNotes } from './summarise-notes.ts';

/**
 * A respondent that answers by nearness in a space, opened when it is first needed. A trial with a
 * stimulus the space does not have is a `bad-request`.
 */
export function spaceRespondent(
  open: () => Promise<Space>,
  rule: ChoiceRule,
  as: 'judgments' | 'embedding',
): DirectRespondent {
  let opened: Promise<Space> | null = null;
  let ready: Space | null = null;
  const space = () => (opened ??= open().then((made) => (ready = made)));
  async function loaded(stimuli: readonly Stimulus[], ctx: RespondContext): Promise<Space> {
    const from = await space();
    await from.load?.(stimuli, ctx);
    return from;
  }

  function handle(from: Space, stimulus: Stimulus): number {
    const found = from.locate(stimulus);
    if (found.at !== null) return found.at;
    throw new ProviderError('bad-request', `No answer about "${stimulus.id}": ${found.reason}.`);
  }

  function answer(
    from: Space,
    { stimuli, structure, want }: DirectQuestion,
    ctx: RespondContext,
  ): DirectAnswer {
    const at = stimuli.map((stimulus) => handle(from, stimulus));
    const nearness = optionPairs(structure).map(([a, b]) => from.nearness(at[a], at[b]));
    if (!nearness.every(Number.isFinite)) {
      const words = stimuli.map(({ id }) => `"${id}"`).join(', ');
      throw new ProviderError('bad-request', `No similarity of ${words} that is a finite number.`);
    }
    if (want !== 'distribution') return { value: choose(nearness, rule, ctx) };
    const probabilities = choiceProbabilities(nearness, rule);
    const likeliest = { temperature: null, lapse: 0, position: 0 };
    return { value: choose([...probabilities], likeliest, ctx), probabilities };
  }

  return {
    kind: 'direct',
    as,
    async prepare(stimuli, ctx) {
      const from = await loaded(stimuli, ctx);
      const located = stimuli.map((stimulus) => ({ stimulus, found: from.locate(stimulus) }));
      return {
        missing: located.flatMap(({ stimulus, found }) =>
          found.at === null ? [{ id: stimulus.id, reason: found.reason }] : [],
        ),
        notes: [...from.notes(stimuli), ...summariseNotes(located)],
        ...(from.fingerprint !== undefined && { fingerprint: from.fingerprint }),
      };
    },
    judge(question, ctx) {
      // Most spaces are ready at once, and a promise a trial would be the dearest part of it.
      return ready && !ready.load
        ? answer(ready, question, ctx)
        : loaded(question.stimuli, ctx).then((from) => answer(from, question, ctx));
    },
    features: async (stimuli, ctx) => spaceFeatures(await loaded(stimuli, ctx), stimuli),
  };
}
