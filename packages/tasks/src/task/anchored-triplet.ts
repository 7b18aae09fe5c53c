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
    user: {
      words:
        'QUESTION: Which item is most similar to {anchor}: {first} or {second}? Respond only with the item name.',
      definitions:
        'QUESTION: Which item is most similar to {anchor} ({anchor.definition}): {first} ({first.definition}) or {second} ({second.definition})? Respond only with the item name.',
      images:
        'This is the anchor: {anchor.image} This is the first picture: {first.image} This is the second picture: {second.image} Which of the two shows the object most similar to the one of the anchor? Respond only with "first" or "second".',
      row: '{row} Three objects stand side by side. Which is most similar to the one on the left: the one in the middle or the one on the right? Respond only with "middle" or "right".',
    },
    suffix: 'Answer: ',
    named: {},
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
