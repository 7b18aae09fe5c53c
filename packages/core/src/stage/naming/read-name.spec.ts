import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readName } from './read-name.ts';

test.each([
  ['tools', 'tools'],
  ['  \n\t\nfood\nIt is eaten.', 'food'],
  ['made\u2028of wood', 'made'],
  ['a\u202egnp.exe\u0000b', 'a gnp.exe b'],
  ['é'.repeat(60), 'é'.repeat(60)],
  ['😀'.repeat(60), '😀'.repeat(60)],
  ['=1+1', '=1+1'],
])('%j is the name %j', (reply, name) => {
  expect(readName(reply)).toEqual({ name, reason: 'named' });
});

test.each([
  ['', 'none'],
  [' \r\n\u0007', 'none'],
  ['x'.repeat(61), 'too-long'],
  ['x'.repeat(10_000), 'too-long'],
  ['I’m sorry, I can’t.', 'refusal'],
  ['As an AI, I have no opinion.', 'refusal'],
])('%j is no name: %s', (reply, reason) => {
  expect(readName(reply)).toEqual({ name: null, reason });
});

test('a name is one line of 1 to 60 characters without control characters, whatever was said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (reply) => {
      const { name, reason } = readName(reply);
      expect(name === null).toBe(reason !== 'named');
      if (name === null) return;
      expect(name).toBe(name.trim());
      expect(Array.from(name).length).toBeLessThanOrEqual(60);
      expect(name).toMatch(/^[^\p{C}\u2028\u2029]+$/u);
    }),
  );
});
