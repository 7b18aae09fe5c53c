import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repeatCeiling, type JudgmentTable } from '@kindred/core';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../data-folder.ts';

describe.skipIf(!dataFolder)(
  '500 triplets × about 20 people (skipped without KINDRED_DATA_DIR)',
  () => {
    test('repeats bound what can be foretold: 0.640 to 0.6689', async () => {
      const text = await readFile(
        join(dataFolder!, 'things/triplets/noise_ceiling_500x20.txt'),
        'utf8',
      );
      const rows = text
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/).map(Number));
      const items = Array.from({ length: 1854 }, (_, row) => String(row));
      const table: JudgmentTable = {
        structure: 'odd-one-out',
        response: { type: 'choice', options: 3 },
        items,
        count: rows.length,
        arity: 3,
        stimuli: Int32Array.from(rows.flatMap((row) => row.slice(0, 3))),
        values: new Float64Array(rows.length).fill(2),
        probabilities: null,
        weights: new Float64Array(rows.length).fill(1),
        holdOut: new Uint8Array(rows.length),
        orderKnown: false,
        participants: rows.map((row) => String(row[3])),
        nulls: 0,
      };
      const { value } = repeatCeiling(table);
      // python, collections.Counter per sorted triplet: mean of max share; mean over triplets of how often
      // an answer is the most frequent of the triplet's others, ties shared
      expect(value!.upper).toBeCloseTo(0.6689262835953326, 12);
      expect(value!.lower).toBeCloseTo(0.6396051283205884, 12);
    });
  },
);
