import { expect, test } from 'vitest';
import type { ResultTable } from '../contract/result-table.ts';
import { checkTests } from './check-tests.ts';
import { promiseOf } from './promise-of.ts';

const must = promiseOf({ kind: 'analysis', name: 'acme' });
const marks = { p: 'r', holm: 'r_holm', bh: 'r_bh' };
const check = (cell: number | null, tests: ResultTable.Tests) => () => {
  const columns = [{ name: 'r', description: 'r' }];
  checkTests({ name: 't', columns, rows: [[cell]], notes: ['own'], tests }, must);
};

test('tests of a table are where it says', () => {
  expect(check(0.5, { ...marks, outside: [0], note: 'own' })).not.toThrow();
  expect(check(null, marks)).not.toThrow();
  expect(check(0.5, { ...marks, p: 'p' })).toThrow(/are in "p", which it does not have/);
  expect(check(0.5, { ...marks, bh: 'r' })).toThrow(/into one column/);
  expect(check(1.5, marks)).toThrow(/analysis "acme": puts the p value 1.5 into "t"/);
  expect(check(0.5, { ...marks, outside: [1] })).toThrow(/leaves row 1 of "t" out/);
  expect(check(0.5, { ...marks, note: 'x' })).toThrow(/has no note "x" in "t"/);
});
