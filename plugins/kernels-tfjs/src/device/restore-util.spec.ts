import util from 'node:util';
import { expect, test } from 'vitest';
import { restoreUtil } from './restore-util.ts';

test('what Node dropped is put back, what it has stays', () => {
  const mine = () => true;
  const target = { isArray: mine } as unknown as Record<string, (value: unknown) => boolean>;
  restoreUtil(target);
  expect(target['isArray']).toBe(mine);
  expect([null, undefined, 0, ''].map(target['isNullOrUndefined'])).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('the module itself is changed, as a CommonJS package sees it', async () => {
  const { createRequire } = await import('node:module');
  restoreUtil();
  const seen = createRequire(import.meta.url)('util') as typeof util & Record<string, unknown>;
  expect(seen).toBe(util);
  expect(typeof seen['isNullOrUndefined']).toBe('function');
});
