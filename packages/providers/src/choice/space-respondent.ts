import { ProviderError } from '@kindred/core';
import type { DirectRespondent, Stimulus } from '@kindred/core';
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
  const space = () => (opened ??= open());

  function handle(from: Space, stimulus: Stimulus): number {
    const found = from.locate(stimulus);
    if (found.at !== null) return found.at;
    throw new ProviderError('bad-request', `No answer about "${stimulus.id}": ${found.reason}.`);
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
      };
    },
    async judge({ stimuli, structure }, ctx) {
      const from = await space();
      const pairs = optionPairs(structure);
      const at = stimuli.map((stimulus) => handle(from, stimulus));
      const nearness = pairs.map(([a, b]) => from.nearness(at[a]!, at[b]!));
      return { value: choose(nearness, rule, ctx.random) };
    },
    features: async (stimuli) => spaceFeatures(await space(), stimuli),
  };
}
