import { expect, test } from 'vitest';
import type { Message, Task } from '@kindred/core';
import { madeWith } from '../fixtures/made-with.ts';
import { anchoredTriplet } from './anchored-triplet.ts';
import { oddOneOut } from './odd-one-out.ts';

const shown = ['sea urchin', 'couch', 'bed'].map((word) => ({
  id: word,
  word,
  definition: `what a ${word} is`,
}));
const text = (messages: readonly Message[]) =>
  messages.map(({ role, parts }) => [
    role,
    parts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
  ]);

test('the anchored prompt is the one of the ingredients study, in both forms', async () => {
  const task = await madeWith<Task>(anchoredTriplet, {});
  expect(text(task.render(shown, 'instruct'))).toEqual([
    ['system', 'You are a helpful assistant who gives responses to questions.'],
    [
      'user',
      'QUESTION: Which item is most similar to sea urchin: couch or bed? Respond only with the item name.',
    ],
  ]);
  expect(text(task.render(shown, 'base'))).toEqual([
    [
      'user',
      'You are a helpful assistant who gives responses to questions. QUESTION: Which item is most similar to sea urchin: couch or bed? Respond only with the item name. Answer: ',
    ],
  ]);
  expect(task.options(shown)).toEqual(['couch', 'bed']);
  expect(task.response).toEqual({ type: 'choice', options: 2 });
  expect(task.parse('Bed.', shown)).toEqual({ value: 1, reason: 'named' });
  expect(task.parse('Sea urchin', shown)).toEqual({ value: null, reason: 'none' });
});

test('odd-one-out names three options and can show definitions', async () => {
  const task = await madeWith<Task>(oddOneOut, {
    prompt: { system: null, user: '{{1}} {first} ({first.definition}), {second}, {third}?' },
  });
  expect(text(task.render(shown, 'instruct'))).toEqual([
    ['user', '{1} sea urchin (what a sea urchin is), couch, bed?'],
  ]);
  expect(task.parse('the sea-urchin', shown)).toEqual({ value: 0, reason: 'named' });
  expect(() => task.render([{ id: 'a', word: 'a' }, ...shown.slice(1)], 'instruct')).toThrow(
    'has none',
  );
});

test.each(['{anchr}', '{third}', '{first.image}', '{', 'a } b', '{}'])(
  'the placeholder in %j is an option error',
  async (user) => {
    await expect(madeWith(anchoredTriplet, { prompt: { user } })).rejects.toThrow(
      'unknown placeholder',
    );
  },
);

test('versions follow the templates and the reader’s bound', async () => {
  const [one, other, longer] = await Promise.all([
    madeWith<Task>(anchoredTriplet, {}),
    madeWith<Task>(anchoredTriplet, { prompt: { suffix: 'A:' } }),
    madeWith<Task>(anchoredTriplet, { maxReplyLength: 2000 }),
  ]);
  expect(other.version).not.toBe(one.version);
  expect(longer.version).toBe(one.version);
  expect(longer.parserVersion).not.toBe(one.parserVersion);
  expect((await madeWith<Task>(oddOneOut, {})).version).not.toBe(one.version);
});
