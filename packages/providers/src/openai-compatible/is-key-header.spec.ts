import { expect, test } from 'vitest';
import { hasCredentials } from './has-credentials.ts';
import { isKeyHeader } from './is-key-header.ts';

test('headers that carry keys are known by their names, or by what they carry', () => {
  const keys = [
    'Authorization',
    'X-API-Key',
    'api_key',
    'apikey',
    'X-Key',
    'Cookie',
    'x-auth-token',
  ];
  expect(keys.filter((name) => !isKeyHeader(name, '1'))).toEqual([]);
  expect(isKeyHeader('X-Lab', 'Bearer abc')).toBe(true);
  expect(isKeyHeader('X-Lab', 'sk-proj-abc')).toBe(true);
  const others = ['X-Title', 'HTTP-Referer', 'X-Monkey', 'X-Keyboard', 'X-Author', 'X-Tokens'];
  expect(others.filter((name) => isKeyHeader(name, 'kindred'))).toEqual([]);
});

test('an address may hold a name and a password', () => {
  expect(hasCredentials('http://user:word@localhost:1/v1')).toBe(true);
  expect(hasCredentials('http://localhost:1/v1')).toBe(false);
});
