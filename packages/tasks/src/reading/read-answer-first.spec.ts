import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswerFirst } from './read-answer-first.ts';

const shown = ['lion', 'banjo', 'sports car'].map((word) => ({ id: word, word }));

function read(reply: string, longest = 10_000) {
  const { value, reason } = readAnswerFirst(reply, shown, [], longest);
  return value ?? reason;
}

test.each([
  ['Lion', 0],
  ['Banjo\n\nThe lion and the sports car both move, a banjo does not.', 1],
  ['**Sports car**\n\nReasons: the lion is an animal; the banjo is made of wood.', 2],
  ['Banjo. A lion and a sports car are fast.', 1],
  ['Answer: lion\nReason: a banjo and a sports car are made by people.', 0],
  ['The odd one out is the lion. The banjo and the sports car are artefacts.', 0],
  ['The odd one out is the lion because the banjo and the sports car are artefacts.', 0],
  ['The odd one out is: **lion** (an animal, unlike a banjo or a sports car).', 0],
  ['lion - a banjo and a sports car were made', 0],
  ['Answer: lion (the banjo and the sports car are artefacts)', 0],
  ['- lion: an animal\n- banjo: an instrument\n- sports car: a vehicle', 'several'],
  ['- lion\n- banjo\n- sports car', 'several'],
  ['Lion\n\nThe other two:\n- banjo\n- sports car were made', 0],
  ['1. lion\n2. The banjo and the sports car are not alive.', 0],
  ['1. The banjo.\n2. It is the only instrument; lion and sports car are none.', 1],
  ['Which is odd, a lion, a banjo or a sports car?\nThe banjo.', 1],
  ['Of lion, banjo and sports car, two are artefacts.\nThe odd one out is the lion.', 0],
  ['I would choose the lion, as the banjo and the sports car are things.', 0],
  ['The lion, a banjo and a sports car.', 'several'],
  ['A lion is an animal. The odd one out is the banjo.', 1],
  ['The lion. The odd one out is the banjo.', 'several'],
  ['Lion. On second thoughts, the banjo.', 'several'],
  ['Lion\nWait, no: banjo', 'several'],
  ['Not the lion. The banjo is a string instrument.', 'several'],
  ['Not the lion. The odd one out is the banjo.', 1],
  ['Because banjo and sports car are artefacts, lion.', 'several'],
  ['I cannot tell.', 'refusal'],
  ['I’m sorry, I cannot answer that.', 'refusal'],
  ['', 'none'],
] as [string, number | string][])('%j reads as %s', (reply, expected) => {
  expect(read(reply)).toBe(expected);
});

test('a reply longer than the bound is not read', () => {
  expect(read(`lion\n${'Because. '.repeat(50)}`, 100)).toBe('too-long');
});

test('a name alone on the first line is the answer, whatever reasons follow', () => {
  const reason = fc.constantFrom(
    'The lion and the banjo are both old.',
    'A sports car is fast.',
    '- lion: an animal',
    'It differs from the banjo, I think.',
    '',
  );
  fc.assert(
    fc.property(fc.nat(2), fc.array(reason, { maxLength: 5 }), (place, after) => {
      expect(read([`**${shown[place].word}**`, ...after].join('\n'))).toBe(place);
    }),
  );
});

test('never throws, and what is read is an option', () => {
  const word = fc.constantFrom('lion', 'banjo', 'sports car', 'not', 'because', '\n', '. ', ': ');
  const any = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 5 })));
  fc.assert(
    fc.property(any, (parts) => {
      const found = read(parts.join(' '));
      expect(typeof found === 'string' || found <= 2).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
