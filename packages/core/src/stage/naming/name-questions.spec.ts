import { expect, test } from 'vitest';
import type { Embedding } from '../../contract/embedding.ts';
import { nameQuestions } from './name-questions.ts';
import type { PlannedNaming } from './planned-naming.ts';

const words = ['ant', 'bee', 'cat', 'dog', 'elk'];
const stimulus = new Map(words.map((id) => [id, { id, word: id.toUpperCase() }]));

const embedding = (columns: number[][], more: Partial<Embedding> = {}): Embedding => ({
  items: words,
  dimensions: columns.length,
  values: Float64Array.from(words.flatMap((_, row) => columns.map((column) => column[row]))),
  similarity: 'dot',
  perDimension: columns.map(() => ({ weight: 1, label: null })),
  fit: null,
  warnings: [],
  ...more,
});
const planned = (hash: string, more: object = {}) =>
  ({
    naming: { top: 2, bottom: 2, dimensions: 100, ...more },
    model: { identity: { hash }, capabilities: {} },
  }) as PlannedNaming;
const ask = (one: Embedding, by = planned('a')) =>
  nameQuestions({ embedding: one }, by, stimulus).map((question) => question?.trial ?? null);

test('shown are the concepts at both ends, in words; the upper end has some of it', () => {
  const [both, sparse, none] = nameQuestions(
    {
      embedding: embedding([
        [5, 4, 3, 2, 1],
        [0, 0, 7, 0, 0],
        [0, 0, 0, 0, 0],
      ]),
    },
    planned('a'),
    stimulus,
  );
  expect(both!.trial.design.stimuli).toEqual(['ant', 'bee', 'elk', 'dog']);
  const [part] = both!.messages[0].parts;
  expect(part).toMatchObject({ text: expect.stringContaining('ANT, BEE.') as string });
  expect(part).toMatchObject({ text: expect.stringContaining('ELK, DOG.') as string });
  expect(sparse!.trial.design.stimuli[0]).toBe('cat');
  expect(sparse!.trial.design.stimuli).toHaveLength(3);
  expect(none).toBeNull();
});

test('a question is another one where its ends or who is asked change, and only there', () => {
  const [first, second] = ask(
    embedding([
      [5, 4, 3, 2, 1],
      [1, 2, 3, 4, 5],
    ]),
  );
  // Other values, other neighbours, the same order: the same question.
  expect(ask(embedding([[9, 8, 0.3, 0.2, 0.1]]))[0]).toEqual(first);
  expect(second!.id).not.toBe(first!.id);
  expect(ask(embedding([[4, 5, 3, 2, 1]]))[0]!.id).not.toBe(first!.id);
  expect(ask(embedding([[5, 4, 3, 2, 1]]), planned('b'))[0]!.id).not.toBe(first!.id);
  expect(first).toMatchObject({ task: 'name-dimension@1' });
});

test('only dimensions that mean something each are asked about, the first of many', () => {
  const one = [
    [5, 4, 3, 2, 1],
    [1, 2, 3, 4, 5],
  ];
  expect(ask(embedding(one, { similarity: 'euclidean' }))).toEqual([]);
  expect(ask(embedding(one, { dimensions: 301 }))).toEqual([]);
  expect(ask(embedding(one), planned('a', { dimensions: 1 }))).toHaveLength(1);
});
