import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceOf } from './choice-of.ts';

test.each([
  [
    'Which item is most similar to cat: sea lion or teapot? Respond only with the item name.',
    ['sea lion', 'teapot'],
  ],
  [
    'Here are three objects: ant, bee and cat. Which one is least similar to the other two? Reply with the name of that object and nothing else.',
    ['ant', 'bee', 'cat'],
  ],
  ['Which is the odd one out: ant, bee, cat?', ['ant', 'bee', 'cat']],
  ['QUESTION: Which is nearer to ant: bee or cat?\nANSWER:', ['bee', 'cat']],
  ['Which picture is the odd one out? Answer left, middle or right', ['left', 'middle', 'right']],
  ['ant bee cat', ['bee', 'cat']],
  ['', ['nothing']],
])('%j offers %j', (prompt, options) => {
  expect(choiceOf(prompt).options).toEqual(options);
});

test('whatever the prompt: the same choice again, 0.9 in all, the likeliest picked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (prompt) => {
      const { options, probabilities, picked } = choiceOf(prompt);
      expect(choiceOf(prompt)).toEqual({ options, probabilities, picked });
      expect(probabilities).toHaveLength(options.length);
      expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(0.9, 9);
      expect(probabilities[picked]).toBe(Math.max(...probabilities));
    }),
  );
});
