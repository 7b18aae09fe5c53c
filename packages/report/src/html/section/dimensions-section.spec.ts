import { expect, test } from 'vitest';
import type { ImageSource, RunRecord } from '@kindred/core';
import { dimensionsSheet } from '../../files/dimensions-sheet.ts';
import { hostileWords } from '../../fixtures/hostile-words.ts';
import { sampleRun } from '../../fixtures/sample-run.ts';
import { unclosedTags } from '../../fixtures/unclosed-tags.ts';
import { dimensionsSection } from './dimensions-section.ts';

const image: ImageSource = {
  mediaType: 'image/png',
  sha256: 'ab'.repeat(32),
  width: 40,
  height: 30,
  size: 9,
  from: { type: 'file', path: 'badger.png' },
};

/** Embeddings of SPoSE's kind, the first dimension named after a stranger's. */
function run(): RunRecord {
  const sample = sampleRun({ models: 4, items: 12, hostile: true });
  const match = { reference: 'human', dimension: 1, r: 0.61, bound: 0.4 };
  return {
    ...sample,
    stimuli: sample.stimuli.map((one, at) => (at < 6 ? { ...one, image } : one)),
    references: sample.references.map((one) => {
      const vectors = { ...one.representation.vectors!, labels: Object.values(hostileWords) };
      return { ...one, representation: { ...one.representation, vectors } };
    }),
    embeddings: sample.embeddings.map((one, at) => ({
      ...one,
      embedding: {
        ...one.embedding,
        similarity: at === 3 ? 'euclidean' : 'dot',
        perDimension: one.embedding.perDimension.map((_, k) =>
          k === 0
            ? {
                weight: 9,
                label: hostileWords.close,
                reproducibility: 0.8,
                match,
                named: { name: hostileWords.close, by: 'gpt', reason: 'named', trial: '' },
              }
            : { weight: 1, label: null },
        ),
      },
    })),
  };
}

test('top concepts with their pictures, beside the dimension each is like; the rest is counted', async () => {
  const asked: string[] = [];
  const record = run();
  const made = await dimensionsSection(record, 2, async ({ sha256 }) => {
    asked.push(sha256);
    return 'data:image/jpeg;base64,AAAA';
  });
  const text = made!.body.text;
  // One picture, however many concepts and dimensions show it.
  expect(asked).toHaveLength(1);
  expect(text.match(/<img src="data:image\/jpeg;base64,AAAA" alt=""/g)!.length).toBeGreaterThan(5);
  expect(text.match(/<details/g)).toHaveLength(2);
  expect(text).toContain('1 more embeddings are in dimensions.csv');
  expect(text).toContain('0.610');
  expect(text).not.toMatch(/<script|onerror=alert\(2\)>/i);
  expect(text).toMatch(/<span class="soft"\s*>like <bdi>human<\/bdi> 2, r 0\.610/);
  expect(text).toContain('<span class="soft">named by <bdi>gpt</bdi></span>');
  expect(unclosedTags(text)).toEqual([]);
  const { items, values, dimensions } = record.embeddings[0].embedding;
  const best = items
    .map((id, row) => ({ id, value: values[row * dimensions] }))
    .sort((a, b) => b.value - a.value)[0];
  const sheet = dimensionsSheet(record);
  const [first] = sheet.rows;
  const word = record.stimuli.find(({ id }) => id === best.id)!.word;
  expect(String(first[6]).startsWith(word)).toBe(true);
  expect(first[3]).toBe(hostileWords.close);
  expect([first[7], first[8], first[11], first[12]]).toEqual(['human', 2, 0.61, 0.4]);
  expect(first.slice(13)).toEqual([hostileWords.close, 'gpt']);
  expect(sheet.rows[1].slice(13)).toEqual([null, null]);
  // Three embeddings of ten dimensions; the one whose axes may turn has none to show.
  expect(sheet.rows).toHaveLength(30);
});

test('without pictures words alone; without such embeddings, or asked for none, no section', async () => {
  const made = await dimensionsSection(run(), 1, async () => null);
  expect(made!.body.text).not.toContain('<img');
  expect(await dimensionsSection(run(), 0, async () => null)).toBe(null);
  const plain = sampleRun({ models: 2, items: 12, hostile: false });
  expect(await dimensionsSection(plain, 3, async () => null)).toBe(null);
});
