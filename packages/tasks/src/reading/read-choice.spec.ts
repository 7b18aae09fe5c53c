import { expect, test } from 'vitest';
import type { Stimulus } from '@kindred/core';
import { readChoice } from './read-choice.ts';

const of = (words: (string | Stimulus)[]) =>
  words.map((word) => (typeof word === 'string' ? { id: word, word } : word));

/** `anchor: first | second` and the reply; what is read, or why nothing. */
function read(anchor: string | null, options: (string | Stimulus)[], reply: string) {
  const others = anchor === null ? [] : of([anchor]);
  const parsed = readChoice(reply, of(options), others, 200);
  return parsed.value ?? parsed.reason;
}

test.each([
  ['Bear', 0],
  ['  the bear. ', 0],
  ['**Bears**', 0],
  ['`beard`', 1],
  ['Answer: "beard"!', 1],
  ['A beard is most similar to a lion.', 1],
  ['bear\nbear\nBear.', 0],
  ['bear_', 0],
  ['bear or beard?', 'several'],
  ['bear, not the beard', 'several'],
  ['lion', 'none'],
  ['bearded', 'none'],
  ['forbear', 'none'],
  ['', 'none'],
  ['I cannot answer that.', 'refusal'],
  ['I’m sorry, but I can’t.', 'refusal'],
  ['I am sorry: bear', 0],
  [`bear ${'x'.repeat(200)}`, 'too-long'],
  [`bear${' \n'.repeat(500)}`, 0],
])('lion: bear | beard — %j reads as %s', (reply, expected) => {
  expect(read('lion', ['bear', 'beard'], reply)).toBe(expected);
});

test.each([
  // The longest name wins, among the options and against the anchor.
  [null, ['bat', 'baseball bat', 'cat'], 'Baseball bat', 1],
  [null, ['bat', 'baseball bat', 'cat'], 'the bat', 0],
  [null, ['bat', 'baseball bat', 'baseball'], 'a baseball, a bat', 'several'],
  ['baseball bat', ['bat', 'cat'], 'baseball bat', 'none'],
  ['baseball bat', ['bat', 'cat'], 'A baseball bat is like a bat', 0],
  ['bat', ['baseball bat', 'cat'], 'bat', 'none'],
  ['bat', ['baseball bat', 'cat'], 'BASEBALL-BATS', 0],
  [null, ['hot dog', 'dog house', 'cat'], 'hot dog house', 'several'],
  // Plurals and names that are each other's plural.
  ['x', ['mouse', 'leaf'], 'Mice', 0],
  ['x', ['mouse', 'leaves'], 'leaf', 1],
  ['x', ['glass', 'glasses'], 'Glasses', 1],
  ['x', ['glass', 'glasses'], 'glass', 0],
  ['dog', ['dogs', 'cat'], 'dog', 'none'],
  ['x', ['jack-o’-lantern', 'loaf of bread'], 'Loaves of bread', 1],
  ['x', ['jack-o’-lantern', 'loaf of bread'], "jack o'lanterns", 0],
  ['x', ['mouse', 'cat'], 'The mouse’s tail', 0],
  ['x', ['bull’s-eye', 'cat'], 'bullseye', 0],
  // Spacing, hyphens, accents, letters that do not decompose.
  ['x', ['sea urchin', 'cat'], 'sea‑urchin', 0],
  ['x', ['sea urchin', 'cat'], 'Seaurchin', 0],
  ['x', ['sea urchin', 'cat'], 'sea\u00a0urchin', 0],
  ['x', ['sea urchin', 'cat'], 'sea, urchin', 'none'],
  ['x', ['sea urchin', 'cat'], '- sea\n- urchin', 'none'],
  ['x', ['jetski', 'cat'], 'jet ski', 0],
  ['x', ['soufflé', 'crêpe'], 'Souffle', 0],
  ['x', ['souffle', 'crepe'], 'cre\u0302pes', 1],
  ['x', ['smørrebrød', 'cat'], 'SMØRREBRØD', 0],
  ['x', ['кошка', 'собака'], 'Собака.', 1],
  ['x', ['किताब', 'कितब'], 'किताब', 0],
  // Aliases, articles in names, homonyms.
  ['x', [{ id: 'couch', word: 'couch', aliases: ['sofa', 'settee'] }, 'bed'], 'Sofas', 0],
  ['x', [{ id: 'couch', word: 'couch', aliases: ['sofa'] }, 'bed'], 'the sofa, a couch', 0],
  ['x', ['the wheel', 'bed'], 'wheel', 0],
  [null, [{ id: 'bat1', word: 'bat' }, { id: 'bat2', word: 'bat' }, 'cat'], 'bat', 'several'],
  ['bat', [{ id: 'bat2', word: 'bat' }, 'cat'], 'bat', 'several'],
  ['x', ['7-up', 'cat'], '7 up', 0],
  ['x', ['St. Bernard', 'cat'], 'St. Bernards!', 0],
  ['x', ['St. Bernard', 'cat'], 'a st bernard', 0],
  ['x', ['salt & pepper', 'pepper'], 'Salt & pepper', 0],
  ['x', ['M&M’s', 'cat'], 'm&ms', 0],
] as [string | null, (string | Stimulus)[], string, number | string][])(
  '%s: %j — %j reads as %s',
  (anchor, options, reply, expected) => {
    expect(read(anchor, options, reply)).toBe(expected);
  },
);
