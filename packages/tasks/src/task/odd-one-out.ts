import { defineTask } from '@kindred/core';
import { choiceTask } from './choice-task.ts';
import { choiceTaskOptions } from './choice-task-options.ts';
import { publishedPrompts } from './published-prompts.ts';

const roles = ['first', 'second', 'third'];

/**
 * Three objects, no anchor: which is the odd one? The wording is ours, to the effect of Hebart et
 * al. (2020) and Du et al.; definitions and pictures are shown where `show` says so.
 * Named prompts are to the effect of arXiv:2407.01067.
 */
export const oddOneOut = defineTask({
  name: 'odd-one-out',
  summary: 'Which of three objects is least like the other two (3AFC)',
  options: choiceTaskOptions(roles, {
    system: 'You compare everyday objects.',
    user: {
      words:
        'Here are three objects: {first}, {second} and {third}. Which one is least similar to the other two? Reply with the name of that object and nothing else.',
      definitions:
        'Here are three objects: {first} ({first.definition}), {second} ({second.definition}) and {third} ({third.definition}). Which one is least similar to the other two? Reply with the name of that object and nothing else.',
      images:
        'First picture: {first.image} Second picture: {second.image} Third picture: {third.image} Each shows an object. Which object is least similar to the other two? Judge the objects, not the photographs, and guess where you do not recognise one. Reply with "first", "second" or "third" and nothing else.',
      row: '{row} Three objects stand side by side. Which one is least similar to the other two? Judge the objects, not the photographs, and guess where you do not recognise one. Reply with "left", "middle" or "right" and nothing else.',
    },
    suffix: 'Odd one out:',
    named: publishedPrompts,
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
