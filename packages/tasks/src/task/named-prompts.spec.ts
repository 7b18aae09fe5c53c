import { expect, test } from 'vitest';
import type { ImageSource, Stimulus, Task } from '@kindred/core';
import { madeWith } from '../fixtures/made-with.ts';
import { anchoredTriplet } from './anchored-triplet.ts';
import { oddOneOut } from './odd-one-out.ts';

const picture = (name: string): ImageSource => ({
  mediaType: 'image/png',
  sha256: name.padEnd(64, '0'),
  width: 40,
  height: 30,
  size: 9,
  from: { type: 'file', path: `${name}.png` },
});
const shown: readonly Stimulus[] = ['lion', 'banjo', 'car'].map((word) => ({
  id: word,
  word,
  definition: `what a ${word} is`,
  image: picture(word),
}));
const named = (prompt: string, more: object = {}) => madeWith<Task>(oddOneOut, { prompt, ...more });
const textOf = (task: Task) =>
  task
    .render(shown, 'instruct')
    .flatMap(({ role, parts }) =>
      parts.map((part) => (part.type === 'text' ? `${role}: ${part.text}` : `${role}: picture`)),
    );

test('names with definitions in one turn, the answer first, then reasons', async () => {
  const task = await named('arXiv:2407.01067/chatgpt');
  const [turn, ...more] = textOf(task);
  expect(more).toEqual([]);
  expect(turn).toMatch(/^user: .*- lion: what a lion is\n- banjo: what a banjo is\n- car: /s);
  const reply = 'Banjo\n\nThe lion and the car both move on their own, a banjo does not.';
  expect(task.parse(reply, shown).value).toBe(1);
  expect(task.parse(`car\n${'It has an engine. '.repeat(200)}`, shown).value).toBe(2);
  // The same reply where the answer should stand alone names all three.
  const alone = await named('arXiv:2407.01067/chatgpt', { answer: 'alone' });
  expect(alone.parse(reply, shown)).toEqual({ value: null, reason: 'several' });
  expect(alone.version).toBe(task.version);
  expect(alone.parserVersion).not.toBe(task.parserVersion);
});

test('names without definitions', async () => {
  const task = await named('arXiv:2407.01067/words');
  expect(textOf(task)[0]).toContain('- lion\n- banjo\n- car\n');
  expect(textOf(task)[0]).not.toContain('what a');
});

test.each([
  ['1. banjo\n2. middle\n3. The left and the right one move, the banjo does not.', 1],
  ['1) Car\n2) Right\n3) Unlike the lion on the left it is no animal.', 2],
  ['**1.** The lion\n**2.** left\n**3.** It is alive; banjo and car are not.', 0],
  ['1. Name: banjo\n2. Place: middle\n3. Reasons: the left one is alive.', 1],
  // Reasons alone, without a place: the name on the first line.
  ['Banjo. The lion and the car move.', 1],
  ['The lion and the car move.', null],
  ["I'm sorry, I can't identify the object on the left.", null],
])('a row of pictures: %j is %s', async (reply, value) => {
  const task = await named('arXiv:2407.01067/gemini');
  expect(task.pictures).toBe('row');
  expect(textOf(task)[0]).toBe('user: picture');
  expect(task.parse(reply, shown).value).toBe(value);
});

test('a wording of one’s own may ask for reasons too', async () => {
  const user = '{first}, {second}, {third}?';
  const task = await madeWith<Task>(oddOneOut, { prompt: { user }, answer: 'first' });
  expect(task.parse('Lion, as a banjo and a car were made.', shown).value).toBe(0);
});

test('a named prompt shows what it is worded for; unknown names and other tasks have none', async () => {
  await expect(named('arXiv:2407.01067/gemini', { show: 'words' })).rejects.toThrow(
    'worded for show: row',
  );
  await expect(named('arXiv:2407.01067/claude')).rejects.toThrow('Invalid');
  await expect(madeWith(anchoredTriplet, { prompt: 'arXiv:2407.01067/words' })).rejects.toThrow(
    'Invalid',
  );
});
