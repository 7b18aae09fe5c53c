import { expect, test } from 'vitest';
import { KindredError } from '../../contract/kindred-error.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import type { SeenResponse } from '../../contract/seen-response.ts';
import { providerErrorOf } from './provider-error-of.ts';

const seen = (status: number, body: string | null = null): SeenResponse => ({
  status,
  headers: new Headers({ 'retry-after': '2' }),
  what: 'POST https://v.test/x',
  body,
});

test('our own error at the root of an SDK’s wins', () => {
  const own = new ProviderError('network', 'gone');
  const wrapped = new Error('Connection error.', {
    cause: new Error('fetch failed', { cause: own }),
  });
  expect(providerErrorOf(wrapped, [seen(500)])).toBe(own);
});

test('else the last response explains it, with its wait', () => {
  const error = providerErrorOf(new Error('429 status code'), [seen(200), seen(429)]);
  expect(error).toMatchObject({ kind: 'overload', retryAfter: 2000 });
});

test.each([
  [Object.assign(new Error('nope'), { status: 401 }), 'auth'],
  [Object.assign(new Error('busy'), { status_code: 503 }), 'overload'],
  [Object.assign(new Error('slow'), { name: 'APIConnectionTimeoutError' }), 'timeout'],
  [
    Object.assign(new Error('x'), { cause: Object.assign(new Error('y'), { code: 'ECONNRESET' }) }),
    'network',
  ],
])('else the error itself: %s is %s', (thrown, kind) => {
  expect(providerErrorOf(thrown, [])?.kind).toBe(kind);
});

test('JSON that breaks in a good answer is the server’s; a bug is no failure of a call', () => {
  expect(providerErrorOf(new SyntaxError('Unexpected end'), [seen(200)])?.kind).toBe('server');
  expect(providerErrorOf(new SyntaxError('Unexpected end'), [])).toBeNull();
  expect(providerErrorOf(new TypeError('x is not a function'), [seen(200)])).toBeNull();
  expect(providerErrorOf(new KindredError('SECRET_MISSING', 'Set it.'), [seen(500)])).toBeNull();
  expect(providerErrorOf(undefined, [])).toBeNull();
});
