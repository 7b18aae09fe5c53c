import { expect, test } from 'vitest';
import type { Frame } from '../../contract/frame.ts';
import { describeColumns } from './describe-columns.ts';

const frame: Frame = {
  rows: 3,
  columns: [
    { name: 'id', type: 'category', values: ['a', 'b', 'c'] },
    { name: 'size', type: 'number', values: [1, null, 8] },
    { name: 'delta', type: 'number', values: [1, -1, 0] },
    { name: 'family', type: 'category', values: ['x', 'y', null] },
  ],
};

test('columns carry what is said of them; a null is no zero; unknown names are no error', () => {
  const facts = { size: { unit: 'billion', scale: 'log' }, toString: { unit: 'm' } } as const;
  const [id, size, delta, family] = describeColumns(frame, facts).columns;
  expect(size).toEqual({ ...frame.columns[1], unit: 'billion', scale: 'log' });
  expect([id, delta, family]).toEqual([frame.columns[0], frame.columns[2], frame.columns[3]]);
  expect(describeColumns(frame, {})).toEqual(frame);
});

test('a log scale names the row it cannot have; categories have no unit', () => {
  expect(() => describeColumns(frame, { delta: { scale: 'log' } })).toThrow(
    expect.objectContaining({
      code: 'COLUMN_NOT_POSITIVE',
      message: expect.stringContaining('"delta" of b is -1') as string,
    }),
  );
  expect(describeColumns(frame, { delta: { scale: 'linear' } }).columns[2].scale).toBe('linear');
  expect(() => describeColumns(frame, { family: { unit: 'kg' } })).toThrow(
    expect.objectContaining({
      code: 'COLUMN_NOT_NUMERIC',
      message: expect.stringContaining(
        'no unit: of its 2 known cells 2 are no numbers, "x" of a, "y" of b. Leave',
      ) as string,
    }),
  );
});
