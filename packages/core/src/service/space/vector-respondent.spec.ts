import { expect, test } from 'vitest';
import type { RespondContext } from '../../contract/respond-context.ts';
import { randomService } from '../random/random-service.ts';
import { vectorRespondent } from './vector-respondent.ts';

const quiet = () => undefined;
const ctx: RespondContext = {
  signal: new AbortController().signal,
  random: randomService(1),
  log: { debug: quiet, info: quiet, warn: quiet },
};
const rule = { kernel: 'cosine', temperature: null, lapse: 0, as: 'judgments' } as const;
const named = (words: readonly string[]) => words.map((word) => ({ id: word, word }));
const asked = (words: readonly string[]) => ({
  trial: {
    id: words.join(),
    respondent: 'm',
    stimuli: words,
    repeat: 0,
    participant: null,
    orderKnown: true,
  },
  stimuli: named(words),
  structure: 'anchored' as const,
  response: { type: 'choice', options: 2 } as const,
});
const table: Readonly<Record<string, readonly number[]>> = {
  a: [1, 0],
  b: [0, 2],
  c: [3, 1],
  zero: [0, 0],
};

test('vectors that take time are loaded before they are sought', async () => {
  const loaded = new Set<string>();
  const slow = vectorRespondent(
    async () => ({
      load: async (stimuli) => {
        await Promise.resolve();
        for (const { id } of stimuli) loaded.add(id);
      },
      find: ({ id }) =>
        loaded.has(id) ? { vector: table[id] } : { vector: null, reason: 'not loaded' },
      notes: ['slow'],
      fingerprint: 'f',
    }),
    rule,
  );
  expect(await slow.judge(asked(['a', 'b', 'c']), ctx)).toEqual({ value: 1 });
  expect([...loaded]).toEqual(['a', 'b', 'c']);
  expect(await slow.prepare!(named(['a', 'zero']), ctx)).toEqual({
    missing: [{ id: 'zero', reason: 'its vector is all zeros, which has no cosine' }],
    notes: ['slow', 'similarity: cosine'],
    fingerprint: 'f',
  });
});

test('vectors at hand are answered from without waiting, by the similarity asked for', async () => {
  const made = vectorRespondent(
    async () => ({ find: ({ id }) => ({ vector: table[id] }), notes: [] }),
    {
      ...rule,
      kernel: 'dot',
    },
  );
  await made.prepare!([], ctx);
  // Dot products of b with a and c: 0 and 2; of a with b and c: 0 and 3.
  expect(made.judge(asked(['b', 'a', 'c']), ctx)).toEqual({ value: 1 });
  expect(await made.features!(named(['zero', 'c']), ctx)).toMatchObject({
    items: ['zero', 'c'],
    values: Float64Array.of(0, 0, 3, 1),
    similarity: 'dot',
  });
});
