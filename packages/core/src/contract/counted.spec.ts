import { expect, test } from 'vitest';
import { counted } from './counted.ts';

test('one takes the singular, all other counts the plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'row'))).toEqual(['0 rows', '1 row', '2 rows']);
  expect(counted(1, 'row lacks', 'rows lack')).toBe('1 row lacks');
  expect(counted(3, 'row lacks', 'rows lack')).toBe('3 rows lack');
});
