import { ProviderError } from '@kindred/core';
import type { DirectQuestion, DirectRespondent, RespondContext, Stimulus } from '@kindred/core';
import type { ChoiceRule } from './choice-rule.ts';
import { choose } from './choose.ts';
import { optionPairs } from './option-pairs.ts';
import type { Space } from './space.ts';
import { spaceFeatures } from './space-features.ts';
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

  function handle(from: Space, stimulus: Stimulus): number {
    const found = from.locate(stimulus);
    if (found.at !== null) return found.at;
    throw new ProviderError('bad-request', `No answer about "${stimulus.id}": ${found.reason}.`);
  }

  function answer(from: Space, { stimuli, structure }: DirectQuestion, ctx: RespondContext) {
    const at = stimuli.map((stimulus) => handle(from, stimulus));
    const nearness = optionPairs(structure).map(([a, b]) => from.nearness(at[a], at[b]));
    return { value: choose(nearness, rule, ctx) };
  }

  return {
    kind: 'direct',
    as,
    async prepare(stimuli) {
      const from = await space();
      const located = stimuli.map((stimulus) => ({ stimulus, found: from.locate(stimulus) }));
      return {
        missing: located.flatMap(({ stimulus, found }) =>
          found.at === null ? [{ id: stimulus.id, reason: found.reason }] : [],
        ),
        notes: [...from.notes, ...summariseNotes(located)],
        ...(from.fingerprint !== undefined && { fingerprint: from.fingerprint }),
      };
    },
    judge(question, ctx) {
      return ready
        ? answer(ready, question, ctx)
        : space().then((made) => answer(made, question, ctx));
    },
    features: async (stimuli) => spaceFeatures(await space(), stimuli),
  };
}
