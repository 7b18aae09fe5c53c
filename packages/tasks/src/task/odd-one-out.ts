import { defineTask } from '@kindred/core';
import { choiceTask } from './choice-task.ts';
import { choiceTaskOptions } from './choice-task-options.ts';

const roles = ['first', 'second', 'third'];

/**
 * Three objects, no anchor: which is the odd one? The wording is ours, to the effect of Hebart et
 * al. (2020) and Du et al.; write `{first} ({first.definition})` to show definitions as they did.
 */
export const oddOneOut = defineTask({
  name: 'odd-one-out',
  summary: 'Which of three objects is least like the other two (3AFC)',
  options: choiceTaskOptions(roles, {
    system: 'You compare everyday objects.',
    user: 'Here are three objects: {first}, {second} and {third}. Which one is least similar to the other two? Reply with the name of that object and nothing else.',
    suffix: 'Odd one out:',
  }),
  create: (options) =>
    choiceTask({
      ...options,
      structure: 'odd-one-out',
      roles,
      firstOption: 0,
      distinct: (n) => (n * (n - 1) * (n - 2)) / 6,
    }),
});
