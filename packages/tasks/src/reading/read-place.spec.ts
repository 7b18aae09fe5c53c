import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNames } from '../task/place-names.ts';
import { readPlace } from './read-place.ts';

const inRow = placeNames('row', 0)!;
const apart = placeNames('images', 0)!;

/** What is read: the place, `several`, or null. */
function read(names: typeof inRow, reply: string, firstOption = 0) {
  const parsed = readPlace(reply, names, firstOption);
  return parsed && (parsed.value ?? parsed.reason);
}

test.each([
  ['left', 0],
  ['Middle.', 1],
  ['**Right**', 2],
  ['The one on the right.', 2],
  ['The image in the center', 1],
  ['2', 1],
  ['2.', 1],
  ['the third object', 2],
  // Three numbered lines, as the multimodal part of arXiv:2407.01067 asks for.
  ['1. banjo\n2. Left\n3. The middle and the right one are animals.', 0],
  [
    '1. Answer: a car\n2. Position: right\n3. It is the only vehicle; the left and middle ones are alive.',
    2,
  ],
  ['The object in the middle is least similar, as it is no animal.', 1],
  ['left\nright', 'several'],
  ['The left one differs from the right one.', 'several'],
  ['A banjo.', null],
  ['There are 2 animals and one tool.', null],
  ['', null],
])('in a row, %j is %s', (reply, expected) => {
  expect(read(inRow, reply)).toBe(expected);
});

test.each([
  ['first', 0],
  ['The second picture', 1],
  ['3', 2],
  ['Picture 2', 1],
  ['First, I see a dog. The answer is\nthird', 2],
  ['two', 1],
  ['left', null],
])('apart, %j is %s', (reply, expected) => {
  expect(read(apart, reply)).toBe(expected);
});

test('the anchor is no answer, and claims its own place', () => {
  const row = placeNames('row', 1)!;
  expect(read(row, 'middle', 1)).toBe(0);
  expect(read(row, 'The right one is most like the left one.', 1)).toBe(1);
  expect(read(row, 'left', 1)).toBe(null);
  // Counted with the anchor or without it? Nobody knows.
  expect(read(row, '2', 1)).toBe(null);
  const pictures = placeNames('images', 1)!;
  expect(read(pictures, 'first', 1)).toBe(0);
  expect(read(pictures, '2', 1)).toBe(1);
  expect(read(pictures, 'The second is like the anchor.', 1)).toBe(1);
});

test('a line that says one place decides, whatever the lines around it say', () => {
  const reason = fc.constantFrom(
    'the left one is alive',
    'right and middle are tools',
    'I guess so',
  );
  fc.assert(
    fc.property(fc.nat(2), fc.array(reason), fc.array(reason), (place, before, after) => {
      const reply = [...before, `The ${['left', 'middle', 'right'][place]} one.`, ...after].join(
        '\n',
      );
      expect(read(inRow, reply)).toBe(place);
    }),
  );
});

test('never throws, and places read are places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (reply) => {
      const parsed = readPlace(reply, inRow, 0);
      expect(parsed === null || parsed.value === null || parsed.value <= 2).toBe(true);
    }),
  );
});
