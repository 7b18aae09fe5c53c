import type { Structure } from '../contract/structure.ts';
import type { Task } from '../contract/task.ts';

const texts = {
  anchored: (words: readonly string[]) =>
    `Which is more like ${words[0]}: ${words[1]} or ${words[2]}?`,
  'odd-one-out': (words: readonly string[]) => `Which is the odd one out: ${words.join(', ')}?`,
};

/** The plainest task of a structure, for kits that need some task: answers are exact names. */
export function sampleTask(structure: Extract<Structure, 'anchored' | 'odd-one-out'>): Task {
  const shown = structure === 'anchored' ? 1 : 0;
  const names = (stimuli: Parameters<Task['options']>[0]) =>
    stimuli.slice(shown).map(({ word }) => word);
  return {
    structure,
    response: { type: 'choice', options: 3 - shown },
    arity: 3,
    version: '1',
    parserVersion: '1',
    render: (stimuli) => {
      const text = texts[structure](stimuli.map(({ word }) => word));
      return [{ role: 'user', parts: [{ type: 'text', text }] }];
    },
    options: names,
    parse(reply, stimuli) {
      const value = names(stimuli).indexOf(reply);
      return value < 0 ? { value: null, reason: 'none' } : { value, reason: 'named' };
    },
    distinct: (n) => ((n * (n - 1) * (n - 2)) / 6) * (structure === 'anchored' ? 3 : 1),
  };
}
