import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceRdm } from './choice-rdm.ts';

const { signal } = new AbortController();

function together(rows: readonly number[][], i: number, j: number): number {
  const s = (a: number, b: number) => rows[a].reduce((sum, x, c) => sum + x * rows[b][c], 0);
  const others = rows.flatMap((_, k) => (k === i || k === j ? [] : [k]));
  const shares = others.map((k) => {
    const [own, a, b] = [s(i, j), s(i, k), s(j, k)].map(Math.exp);
    return own / (own + a + b);
  });
  return shares.reduce((sum, share) => sum + share) / others.length;
}

test('is 1 − P(i,j) over all rows, whichever are asked for and in their order', async () => {
  const entry = fc.integer({ min: -15, max: 15 }).map((x) => x / 10);
  const vector = fc.array(entry, { minLength: 3, maxLength: 3 });
  const problem = fc.array(vector, { minLength: 3, maxLength: 8 }).chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      picked: fc.shuffledSubarray([...rows.keys()], { minLength: 2 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(problem, async ({ rows, picked }) => {
      const values = Float64Array.from(rows.flat());
      const rdm = await choiceRdm(values, 3, Int32Array.from(picked), signal);
      const expected = picked.flatMap((i, at) =>
        picked.slice(at + 1).map((j) => 1 - together(rows, i, j)),
      );
      expect(rdm).toHaveLength(expected.length);
      expected.forEach((value, at) => expect(rdm[at]).toBeCloseTo(value, 12));
    }),
  );
});

test('stops where it is told to', async () => {
  const abort = new AbortController();
  const rdm = choiceRdm(
    new Float64Array(300),
    1,
    Int32Array.from({ length: 300 }, (_, i) => i),
    abort.signal,
  );
  abort.abort(new Error('enough'));
  await expect(rdm).rejects.toThrow('enough');
});
