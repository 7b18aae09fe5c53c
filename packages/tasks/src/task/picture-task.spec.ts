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
const partsOf = (task: Task, form: 'instruct' | 'base' = 'instruct') =>
  task.render(shown, form).at(-1)!.parts;

test('pictures apart stand where the prompt says, and are answered by place or by name', async () => {
  const task = await madeWith<Task>(oddOneOut, { show: 'images' });
  expect(task.pictures).toBe('separate');
  expect(
    partsOf(task)
      .map(({ type }) => type)
      .join(' '),
  ).toBe('text image text image text image text');
  const images = partsOf(task).flatMap((part) => (part.type === 'image' ? [part.image] : []));
  expect(images).toEqual(shown.map(({ image }) => image));
  expect(task.options(shown)).toEqual(['first', 'second', 'third']);
  expect(task.parse('Second', shown).value).toBe(1);
  expect(task.parse('The banjo.', shown).value).toBe(1);
  expect(task.parse('a giraffe', shown)).toEqual({ value: null, reason: 'none' });
});

test('a row is one picture of three, answered left, middle or right', async () => {
  const task = await madeWith<Task>(oddOneOut, { show: 'row' });
  expect(task.pictures).toBe('row');
  const image = partsOf(task).find((part) => part.type === 'image')!.image;
  // The published layout: three squares of 800, 100 between, 10 around.
  expect([image.width, image.height]).toEqual([2620, 820]);
  expect(image.from.type === 'row' && image.from.images).toEqual(shown.map((one) => one.image));
  expect(task.options(shown)).toEqual(['left', 'middle', 'right']);
  expect(task.parse('1. car\n2. right\n3. The left one is alive.', shown).value).toBe(2);
  const smaller = await madeWith<Task>(oddOneOut, { show: 'row', row: { side: 336 } });
  expect(smaller.version).not.toBe(task.version);
  const other = partsOf(smaller).find((part) => part.type === 'image')!.image;
  expect(other.sha256).not.toBe(image.sha256);
});

test('of an anchored row the middle and the right are options', async () => {
  const task = await madeWith<Task>(anchoredTriplet, { show: 'row' });
  expect(task.options(shown)).toEqual(['middle', 'right']);
  expect(task.parse('right', shown).value).toBe(1);
  expect((await madeWith<Task>(anchoredTriplet, { show: 'images' })).options(shown)).toEqual([
    'first',
    'second',
  ]);
});

test('definitions are shown where asked for; words ask as they did', async () => {
  const task = await madeWith<Task>(oddOneOut, { show: 'definitions' });
  expect(JSON.stringify(partsOf(task))).toContain('banjo (what a banjo is)');
  expect(task.options(shown)).toEqual(['lion', 'banjo', 'car']);
  const words = await madeWith<Task>(oddOneOut, {});
  expect(words.pictures).toBe(undefined);
  // Part of every stored trial's identity: a change here buys every judgment again.
  expect(words.version).toBe('60446ea3f9b07e1b');
  expect(words.parserVersion).toBe('1/1000');
});

test('a stimulus without a picture is named', async () => {
  const task = await madeWith<Task>(oddOneOut, { show: 'row' });
  const bare = [{ id: 'fog', word: 'fog' }, ...shown.slice(1)];
  expect(() => task.render(bare, 'instruct')).toThrow(/"fog" has none/);
});

test.each([
  ['words', '{first.image} {second} {third}', 'unknown placeholder {first.image}'],
  ['images', '{first.image} and {second.image}', 'must hold {third.image} once'],
  ['images', '{row}', 'unknown placeholder {row}'],
  ['row', '{first} {second} {third}', 'must hold {row} once'],
  ['row', '{row} {row}', 'must hold {row} once'],
])('show: %s with %j is an option error', async (show, user, message) => {
  await expect(madeWith(oddOneOut, { show, prompt: { user } })).rejects.toThrow(message);
});

test('pictures stand in the question alone', async () => {
  const prompt = { system: '{row}' };
  await expect(madeWith(oddOneOut, { show: 'row', prompt })).rejects.toThrow('unknown placeholder');
});
