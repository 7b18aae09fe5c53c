import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DirectQuestion } from '../../contract/direct-question.ts';
import type { RespondContext } from '../../contract/respond-context.ts';
import { filesService } from '../files/files-service.ts';
import { randomService } from '../random/random-service.ts';
import { formatNpy } from '../read/format-npy.ts';
import { vectorRespondent } from './vector-respondent.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-vectors-'));
const files = filesService(folder);
const quiet = () => undefined;
const ctx: RespondContext = {
  signal: new AbortController().signal,
  random: randomService(1),
  log: { debug: quiet, info: quiet, warn: quiet },
};
const named = (words: readonly string[]) => words.map((word) => ({ id: word, word }));
const asked = (
  words: readonly string[],
  structure: DirectQuestion['structure'] = 'anchored',
): DirectQuestion => ({
  trial: {
    id: words.join(),
    respondent: 'm',
    stimuli: words,
    repeat: 0,
    participant: null,
    orderKnown: true,
  },
  stimuli: named(words),
  structure,
  response: { type: 'choice', options: structure === 'anchored' ? 2 : 3 },
  want: 'distribution',
});
type Table = Readonly<Record<string, readonly number[]>>;
type Options = Partial<Parameters<typeof vectorRespondent>[1]>;
const over = (table: Table, options: Options = {}, fingerprint?: string) =>
  vectorRespondent(
    async () => ({
      find: ({ id }) => ({ vector: table[id] }),
      notes: ['a table'],
      ...(fingerprint !== undefined && { fingerprint }),
    }),
    { kernel: null, transform: null, temperature: null, lapse: 0, as: 'judgments', ...options },
    files,
  );
const table = { a: [1, 2], b: [0, 2], c: [3, 1], zero: [0, 0] };

function writeTransform(
  stem: string,
  weights: readonly (readonly number[])[],
  description: object = {},
): string {
  const [inputs, outputs] = [weights.length, weights[0].length];
  writeFileSync(
    join(folder, `${stem}.npy`),
    formatNpy([inputs, outputs], Float64Array.from(weights.flat())),
  );
  const said = {
    kindred: 'transform',
    version: 1,
    inputs,
    outputs,
    mean: 0,
    sd: 1,
    similarity: 'dot',
    model: 'clip',
    embedder: 'linear-probe',
    trainedOn: { reference: 'people', items: ['a', 'Sea_Urchin'] },
    ...description,
  };
  writeFileSync(join(folder, `${stem}.json`), JSON.stringify(said));
  return stem;
}

test('vectors that take time are loaded before they are sought', async () => {
  const loaded = new Set<string>();
  const slow = vectorRespondent(
    async () => ({
      load: async (stimuli) => {
        await Promise.resolve();
        for (const { id } of stimuli) loaded.add(id);
      },
      find: ({ id }) =>
        loaded.has(id)
          ? { vector: table[id as keyof typeof table] }
          : { vector: null, reason: 'not loaded' },
      notes: ['slow'],
      fingerprint: 'f',
    }),
    { kernel: 'dot', transform: null, temperature: null, lapse: 0, as: 'judgments' },
    files,
  );
  expect(await slow.judge(asked(['a', 'b', 'c']), ctx)).toMatchObject({ value: 1 });
  expect([...loaded]).toEqual(['a', 'b', 'c']);
  expect(await slow.prepare!(named(['a', 'zero']), ctx)).toEqual({
    missing: [],
    notes: ['slow', 'similarity: dot'],
    fingerprint: 'f',
  });
});

test('vectors of which no similarity can be told are missing, or say so', async () => {
  const tiny = over({ a: [1e-100, 0], b: [1, 1], c: [2, 1] });
  expect((await tiny.prepare!(named(['a']), ctx)).missing[0].reason).toContain('too short');
  const huge = over({ a: [1e200, 0], b: [1e200, 0], c: [2, 1] }, { kernel: 'dot' });
  await expect(huge.judge(asked(['a', 'b', 'c']), ctx)).rejects.toThrow(/"a", "b", "c"/);
});

test('vectors at hand are answered from without waiting; zeros have no cosine', async () => {
  const made = over(table);
  expect(await made.prepare!(named(['a', 'zero']), ctx)).toEqual({
    missing: [{ id: 'zero', reason: 'its vector is all zeros, which has no cosine' }],
    notes: ['a table', 'similarity: cosine'],
  });
  expect(made.judge({ ...asked(['a', 'c', 'b']), want: 'choice' }, ctx)).toEqual({ value: 1 });
  const dot = over(table, { kernel: 'dot' });
  expect(await dot.features!(named(['zero', 'c']), ctx)).toMatchObject({
    items: ['zero', 'c'],
    values: Float64Array.of(0, 0, 3, 1),
    similarity: 'dot',
  });
});

// The numbers of both tests below, with W, mean and sd of the second:
// x = np.array([[1, 2], [0, 2], [3, 1.]]); W = np.array([[1, .5, -1], [2, 0, 1]]); a, b, c = y = (x - .5) / 2 @ W
// p = lambda s, T, lapse: lapse / len(s) + (1 - lapse) * scipy.special.softmax(np.array(s) / T)
test('as a distribution it answers with the probabilities of its law; ties share', async () => {
  const soft = over(table, { kernel: 'dot', temperature: 2, lapse: 0.2 });
  const answer = await soft.judge(asked(['a', 'b', 'c'], 'odd-one-out'), ctx);
  // p([x[1] @ x[2], x[0] @ x[2], x[0] @ x[1]], 2, .2)
  const { probabilities } = answer as { probabilities: Float64Array };
  [0.16422799, 0.50390618, 0.33186584].forEach((p, k) =>
    expect(probabilities[k]).toBeCloseTo(p, 7),
  );
  expect(answer).toMatchObject({ value: 1 });
  const firm = over({ ...table, d: [0, 2] }, { kernel: 'dot', lapse: 0.3 });
  expect(await firm.judge(asked(['a', 'zero', 'b', 'd'].slice(1), 'anchored'), ctx)).toMatchObject({
    probabilities: Float64Array.of(0.5, 0.5),
  });
  expect(await firm.judge(asked(['a', 'b', 'c']), ctx)).toEqual({
    value: 1,
    probabilities: Float64Array.of(0.15, 0.85),
  });
});

test('tied values are drawn, tied probabilities are not', async () => {
  const made = over({ a: [1, 0], b: [1, 0], c: [1, 0] }, { kernel: 'dot' });
  const values = Array.from({ length: 60 }, (_, k) =>
    Promise.resolve(made.judge(asked(['a', 'b', 'c']), { ...ctx, random: randomService(k) })),
  );
  const answers = (await Promise.all(values)) as { value: number; probabilities: Float64Array }[];
  expect(new Set(answers.map(({ value }) => value))).toEqual(new Set([0, 1]));
  expect(answers.every(({ probabilities }) => probabilities[0] === 0.5)).toBe(true);
});

test('a transform is applied before any similarity, which is its own unless one is given', async () => {
  const weights = [
    [1, 0.5, -1],
    [2, 0, 1],
  ];
  const transform = writeTransform('probe', weights, { mean: 0.5, sd: 2 });
  const made = over(table, { transform, temperature: 0.5, lapse: 0.1 });
  // y.ravel()
  expect(await made.features!(named(['a', 'b', 'c']), ctx)).toMatchObject({
    dimensions: 3,
    similarity: 'dot',
    values: Float64Array.of(1.75, 0.125, 0.5, 1.25, -0.125, 1, 1.75, 0.625, -1),
  });
  // p([a @ b, a @ c], .5, .1)
  const answer = await made.judge(asked(['a', 'b', 'c']), ctx);
  const { probabilities } = answer as { probabilities: Float64Array };
  expect(probabilities[0]).toBeCloseTo(0.51405792, 7);
  const other = over(table, { transform: 'probe.npy', kernel: 'euclidean' });
  expect((await other.features!(named(['a']), ctx)).similarity).toBe('euclidean');
});

const vectors = fc.array(
  fc.array(
    fc
      .double({ noNaN: true, min: -1e3, max: 1e3 })
      .map((value) => (Math.abs(value) < 1e-9 ? 1 : value)),
    {
      minLength: 3,
      maxLength: 3,
    },
  ),
  { minLength: 3, maxLength: 3 },
);
test('the identity as transform changes no bit of an answer', async () => {
  const unit = [0, 1, 2].map((k) => [0, 1, 2].map((j) => Number(j === k)));
  const transform = writeTransform('identity', unit);
  await fc.assert(
    fc.asyncProperty(
      vectors,
      fc.constantFrom('cosine', 'dot', 'euclidean'),
      async ([a, b, c], kernel) => {
        const options = { kernel, temperature: 0.7 } as const;
        const again = () => ({ ...ctx, random: randomService(1) });
        const question = asked(['a', 'b', 'c'], 'odd-one-out');
        const plain = await over({ a, b, c }, options).judge(question, again());
        const same = await over({ a, b, c }, { ...options, transform }).judge(question, again());
        expect(same).toEqual(plain);
      },
    ),
  );
});

test('a transform says what it was learnt from, and is part of who answers', async () => {
  const transform = writeTransform('told', [
    [1, 0],
    [0, 1],
  ]);
  const prepared = async (ids: readonly string[], fingerprint?: string) =>
    over({ ...table, 'sea urchin': [1, 1] }, { transform }, fingerprint).prepare!(named(ids), ctx);
  const { notes, fingerprint } = await prepared(['b', 'c']);
  expect(notes[1]).toBe(
    'transform told.npy (2 to 2 dimensions), learnt by linear-probe from the judgments of people on features of clip; transfer: none of these 2 objects was in its training',
  );
  expect((await prepared(['a', 'b', 'sea urchin'])).notes[1]).toContain(
    'no transfer: 2 of these 3 objects were in its training',
  );
  const withFile = (await prepared(['b'], 'f')).fingerprint;
  writeTransform('told', [
    [1, 0],
    [0, 2],
  ]);
  const others = [(await prepared(['b'])).fingerprint, (await prepared(['b'], 'f')).fingerprint];
  expect(new Set([fingerprint, withFile, ...others]).size).toBe(4);
});

test.each([
  ['other features', [[1], [2], [3]], {}, 'TRANSFORM_WIDTH', /of 3 numbers.* have 2/],
  ['another shape', [[1], [2]], { inputs: 5 }, 'TRANSFORM_INVALID', /\(2, 1\).* 5 × 1/],
  ['numbers that are none', [[1], [NaN]], {}, 'TRANSFORM_INVALID', /NaN at row 1, column 0/],
  ['no scale', [[1], [2]], { sd: 0 }, 'TRANSFORM_INVALID', /"sd"/],
  ['a later version', [[1], [2]], { version: 2 }, 'TRANSFORM_INVALID', /version 1: "version"/],
] as const)('a transform of %s is refused', async (_, weights, description, code, message) => {
  const transform = writeTransform('bad', weights, description);
  const made = over(table, { transform });
  await expect(made.prepare!(named(['a']), ctx)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message) as string,
  });
});

test('a transform without its description is told apart from one that is no JSON', async () => {
  writeFileSync(join(folder, 'alone.npy'), formatNpy([1, 1], Float64Array.of(1)));
  const made = () => over(table, { transform: 'alone.npy' }).prepare!(named(['a']), ctx);
  await expect(made()).rejects.toMatchObject({ code: 'FILE_MISSING' });
  writeFileSync(join(folder, 'alone.json'), '{');
  await expect(made()).rejects.toMatchObject({ code: 'TRANSFORM_INVALID' });
});
