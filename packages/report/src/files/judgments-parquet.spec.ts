import type { Judgment, RunRecord } from '@kindred/core';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { judgmentsParquet } from './judgments-parquet.ts';

const judgment = (at: number): Judgment => ({
  trial: {
    id: `t${at}`,
    respondent: '=m',
    stimuli: ['a', 'b', `c${at % 7}`],
    repeat: at % 3,
    participant: null,
    orderKnown: at % 2 === 0,
  },
  respondent: '=m',
  participant: null,
  value: at % 5 === 0 ? null : at % 2,
  probabilities: at === 1 ? Float64Array.of(0.1 + 0.2, 0.7) : null,
  weight: 1,
});

test('judgments come in row groups and come back as they went', async () => {
  const count = 110_000;
  const run = {
    async *judgments() {
      for (let at = 0; at < count; at++) yield judgment(at);
    },
  } as unknown as RunRecord;
  const pieces = await Array.fromAsync(judgmentsParquet(run));
  expect(pieces).toHaveLength(3);
  const file = Buffer.concat(pieces);
  const back = await parquetReadObjects({ file: new Uint8Array(file).buffer });
  expect(back).toHaveLength(count);
  const row = (at: number) => ({
    trial: `t${at}`,
    model: '=m',
    participant: null,
    repeat: at % 3,
    session: null,
    position: null,
    order_known: at % 2 === 0,
    shown_1: 'a',
    shown_2: 'b',
    shown_3: `c${at % 7}`,
    value: at % 5 === 0 ? null : at % 2,
    weight: 1,
    p_1: at === 1 ? 0.1 + 0.2 : null,
    p_2: at === 1 ? 0.7 : null,
  });
  for (const at of [0, 1, 49_999, 50_000, 99_999, 109_999]) expect(back[at]).toEqual(row(at));
});

test('without judgments there is a file without rows', async () => {
  const run = { async *judgments() {} } as unknown as RunRecord;
  const file = Buffer.concat(await Array.fromAsync(judgmentsParquet(run)));
  expect(await parquetReadObjects({ file: new Uint8Array(file).buffer })).toEqual([]);
});
