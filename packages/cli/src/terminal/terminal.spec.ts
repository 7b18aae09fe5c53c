import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { KindredError } from '@kindred/core';
import { expect, test } from 'vitest';
import { describeError } from './describe-error.ts';
import { formatFigure } from './format-figure.ts';
import { plain } from './plain.ts';
import { printTable } from './print-table.ts';

test('text that would steer a terminal is disarmed', () => {
  expect(plain('a\u001b[2Jb\u0007\r\u009b31m\u202ec\u2028')).toBe('a�[2Jb���31m�c�');
  expect(plain('é 猫 👩‍🚀\n\tz')).toBe('é 猫 👩‍🚀\n\tz');
});

test('figures keep three digits', () => {
  expect([0.49179, 12, 1234.5, 0.00001234, -0.5, null, true].map(formatFigure)).toEqual([
    '0.492',
    '12',
    '1.23e+3',
    '0.0000123',
    '-0.500',
    '–',
    'yes',
  ]);
});

test('numbers stand to the right and a cell stays on its line', async () => {
  const out = new PassThrough();
  printTable(
    out,
    ['model', 'r2'],
    [
      ['a\nb\u001b[1m', 0.25],
      ['long name', null],
    ],
  );
  out.end();
  const lines = (await text(out)).split('\n');
  expect(lines).toEqual(['model         r2', 'a b�[1m    0.250', 'long name      –', '']);
});

test('a deliberate error, a refusal of the system and a bug are told apart', () => {
  expect(describeError(new KindredError('X_Y', 'do this'))).toMatchObject({ code: 'X_Y' });
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
  expect(describeError(full)).toMatchObject({ code: 'ENOSPC', unexpected: false });
  expect(describeError(new TypeError('x is not a function'))).toEqual({
    code: 'INTERNAL',
    message: 'This is a bug in kindred: x is not a function',
    unexpected: true,
  });
});
