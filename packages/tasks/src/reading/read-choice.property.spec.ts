import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChoice } from './read-choice.ts';

// Words that make names prefixes, parts, plurals and joins of each other.
const word = fc.constantFrom('bat', 'bats', 'base', 'baseball', 'ball', 'glass', 'glasses', 'sea');
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const names = fc.uniqueArray(name, { minLength: 3, maxLength: 3 });
const of = (words: readonly string[]) => words.map((text) => ({ id: text, word: text }));

const before = fc.constantFrom('', 'The ', 'a ', '**', '"', '\n\n', 'Answer: ', '1. ', '- ', '> `');
const after = fc.constantFrom('', '.', '**', '"!', '\n', ' is the most similar.', ', I think', '`');
const shape = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' ', '-'),
  (text) => text.replaceAll(' ', '_'),
  (text) => text.replaceAll('a', 'a\u0301'),
);

test('a decorated name is read as that name, whatever the other names are', () => {
  fc.assert(
    fc.property(names, fc.nat(2), before, shape, after, (words, place, left, form, right) => {
      const reply = left + form(words[place]) + right;
      expect(readChoice(reply, of(words), [], 1000)).toEqual({ value: place, reason: 'named' });
      const anchored = readChoice(reply, of(words.slice(1)), of(words.slice(0, 1)), 1000);
      expect(anchored.value).toBe(place === 0 ? null : place - 1);
    }),
    { numRuns: 2000 },
  );
});

/** The rule without inflection: all places of all names, those inside a longer one struck out. */
function oracle(words: readonly string[], list: readonly string[]): number | null {
  const found = list.flatMap((text, place) => {
    const parts = text.split(' ');
    return words.flatMap((_, at) =>
      parts.every((part, k) => words[at + k] === part)
        ? [{ place, from: at, to: at + parts.length }]
        : [],
    );
  });
  const kept = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.to - other.from > one.to - one.from && other.from <= one.from && other.to >= one.to,
      ),
  );
  const named = new Set(kept.map(({ place }) => place));
  return named.size === 1 ? [...named][0] : null;
}

test('any run of words is read as the plain rule says', () => {
  // No plurals or joins here: every form is exact.
  const plain = fc.constantFrom('red', 'wolf', 'grey', 'fox', 'hound', 'the', 'like');
  const plainName = fc
    .array(fc.constantFrom('red', 'wolf', 'grey', 'fox', 'hound'), { minLength: 1, maxLength: 3 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(
      fc.uniqueArray(plainName, { minLength: 3, maxLength: 3 }),
      fc.array(plain, { maxLength: 8 }),
      (list, words) => {
        expect(readChoice(words.join(' '), of(list), [], 1000).value).toBe(oracle(words, list));
      },
    ),
    { numRuns: 5000 },
  );
});

test('never throws on any text, and reads nothing where there is no letter or digit', () => {
  const any = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(fc.array(any, { minLength: 3, maxLength: 3 }), any, (words, reply) => {
      const parsed = readChoice(reply, of(words.slice(1)), of(words.slice(0, 1)), 50);
      expect(parsed.value === null || /[\p{L}\p{N}]/u.test(reply.normalize('NFKD'))).toBe(true);
      expect(['named', 'none', 'several', 'refusal', 'too-long']).toContain(parsed.reason);
    }),
    { numRuns: 2000 },
  );
});

test('the order of the options moves the value with the option', () => {
  fc.assert(
    fc.property(names, fc.array(word, { maxLength: 6 }), (words, said) => {
      const reply = said.join(' ');
      const one = readChoice(reply, of(words), [], 1000).value;
      const other = readChoice(reply, of([...words].reverse()), [], 1000).value;
      expect(other).toBe(one === null ? null : 2 - one);
    }),
    { numRuns: 2000 },
  );
});
