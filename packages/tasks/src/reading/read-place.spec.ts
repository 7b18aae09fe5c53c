import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNames } from '../task/place-names.ts';
import { readChoice } from './read-choice.ts';
import { readPlace } from './read-place.ts';

const shown = ['lion', 'banjo', 'car'].map((word) => ({ id: word, word }));

/** What is read of lion, banjo and car: the place, or why none. */
function read(show: 'row' | 'images', reply: string, firstOption = 0) {
  const names = placeNames(show, firstOption)!;
  const named = () =>
    readChoice(reply, shown.slice(firstOption), shown.slice(0, firstOption), 1000);
  const { value, reason } = readPlace(reply, names, firstOption, named);
  return value ?? reason;
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
  ['The third object is least similar.', 2],
  ['Number 3 is least similar to the other two.', 2],
  ['A banjo.', 1],
  ['', 'none'],
  ['There are two animals and a tool.', 'none'],
  // Three numbered lines, as the multimodal part of arXiv:2407.01067 asks for.
  ['1. banjo\n2. Middle\n3. The left and the right one are no instruments.', 1],
  ['1. Answer: a car\n2. Position: right\n3. It alone is a vehicle; the left one is alive.', 2],
  ['**1.** Car\n**2.** Right\n**3.** It is the only vehicle, unlike the left and middle ones.', 2],
  ['1.car\n2.Right\n3.It is a vehicle.', 2],
  ['1 - car\n2 - Right\n3 - It is a vehicle.', 2],
  ['Answer 1: car\nAnswer 2: right', 2],
  ['1.\n2.\n3. right', 2],
  ['1. a car\n2. third from left\n3. It is a vehicle', 2],
  // A place and its reasons.
  ['Right. The left and middle objects are both living things.', 2],
  ['**Answer: Right** - The left and middle images show animals.', 2],
  ['Left\n- lion\nMiddle\n- banjo\nRight\n- car\n\nAnswer: Middle', 1],
  ['The object in the middle is least similar, as it is no animal.', 1],
  ['second from the right', 1],
  ['The third one from the left', 2],
  // Places of something else.
  ['The car, which faces left, is the odd one out.', 2],
  ['The lion is facing right; it is the odd one: lion', 0],
  ['The right answer is the lion.', 0],
  ['Right, so the banjo.', 1],
  ['The car; the two on the left are animals.', 'several'],
  ['The one next to the right one', 'none'],
  ['left\nright', 'several'],
  ['The left one differs from the right one.', 'none'],
  ['The left one and the right one.', 'several'],
  // Refused, denied, taken back.
  ["I'm sorry, but I can't identify the object on the right.", 'refusal'],
  ['I cannot determine this; the image on the left is blurry.', 'refusal'],
  ['Not the left one.', 'none'],
  ['Left? No.\nThe car', 2],
  ['middle.\n\nWait, no: right', 'several'],
])('in a row, %j is %s', (reply, expected) => {
  expect(read('row', reply)).toBe(expected);
});

test.each([
  ['first', 0],
  ['The second picture', 1],
  ['3', 2],
  ['Picture 2', 1],
  ['Second. The first and third show living things.', 1],
  ['First, I see a dog. The answer is\nthird', 2],
  ['The car. The first two are animals.', 2],
  ['The car is the odd one out because the first two images show animals.', 2],
  ['At first glance, the car is the odd one.', 2],
  ['I took a second look: the car', 2],
  ['First, the lion is an animal; the car.', 'several'],
  ["I'm sorry, I can't identify the person in the first picture.", 'refusal'],
  ['Not the first.', 'none'],
  ['left', 'none'],
])('apart, %j is %s', (reply, expected) => {
  expect(read('images', reply)).toBe(expected);
});

test.each([
  ['row', 'middle', 0],
  ['row', 'The right one is most like the left one.', 1],
  ['row', 'left', 'none'],
  ['row', 'The middle one is less similar.', 'none'],
  // Counted with the anchor or without it?
  ['row', '2', 'none'],
  ['images', 'first', 0],
  ['images', '2', 'none'],
  ['images', 'Image 2', 'none'],
  ['images', 'Image 2 (banjo)', 0],
  ['images', 'Anchor:\nThe second picture is closest.', 1],
] as const)('with an anchor, %s, %j is %s', (show, reply, expected) => {
  expect(read(show, reply, 1)).toBe(expected);
});

test('a line that says one place decides, whatever the lines around it say', () => {
  const reason = fc.constantFrom(
    'the left one is alive',
    'right and middle are tools',
    'I guess so',
  );
  fc.assert(
    fc.property(fc.nat(2), fc.array(reason), fc.array(reason), (place, before, after) => {
      const said = `The ${['left', 'middle', 'right'][place]} one.`;
      expect(read('row', [...before, said, ...after].join('\n'))).toBe(place);
    }),
  );
});

test('never throws, and places read are places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (reply) => {
      const found = read('row', reply);
      expect(typeof found === 'string' || found <= 2).toBe(true);
    }),
  );
});
