import { defineTask } from '@kindred/core';
import { choiceTask } from './choice-task.ts';
import { choiceTaskOptions } from './choice-task-options.ts';

const roles = ['anchor', 'first', 'second'];

/** Two options, one anchor: which option is nearer? Default wording of arXiv:2510.01030. */
export const anchoredTriplet = defineTask({
  name: 'anchored-triplet',
  summary: 'Which of two options is most similar to the anchor (2AFC)',
  options: choiceTaskOptions(roles, {
    system: 'You are a helpful assistant who gives responses to questions.',
    user: 'QUESTION: Which item is most similar to {anchor}: {first} or {second}? Respond only with the item name.',
    suffix: 'Answer: ',
  }),
  create: (options) =>
    choiceTask({
      ...options,
      structure: 'anchored',
      roles,
      firstOption: 1,
      distinct: (n) => (n * (n - 1) * (n - 2)) / 2,
    }),
});
