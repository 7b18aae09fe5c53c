import { expect, test } from 'vitest';
import { findLeaks } from './find-leaks.ts';

const secret = 'sk-canary-"0a/1b+2c=3d&4e-5f~6g';
const forms: [string, string | Buffer][] = [
  ['as it is', `key ${secret}.`],
  ['in a URL', `?key=${encodeURIComponent(secret)}&x`],
  ['in JSON', JSON.stringify({ secret })],
  ['in hexadecimal', Buffer.from(secret).toString('hex')],
  ['its beginning', `${secret.slice(0, 24)}…`],
  ['its end', `…${secret.slice(-22)}`],
  ['in UTF-16', Buffer.from(`x${secret}x`, 'utf16le')],
  ['in base64 at 0', Buffer.from(`abc${secret}`).toString('base64')],
  ['in base64 at 1', Buffer.from(`a${secret}bc`).toString('base64')],
  ['in base64 at 2', Buffer.from(`ab${secret}`).toString('base64')],
  ['in base64url at 1', Buffer.from(`Basic ab:${secret}d`.slice(2)).toString('base64url')],
];

test.each(forms)('%s it is found', (form, content) => {
  const found = findLeaks([secret, 'sk-other-0123456789'], new Map([['file', content]]));
  expect(found).toContainEqual({ place: 'file', form });
});

test('what holds no secret is clean', () => {
  const places = new Map<string, string | Buffer>([
    ['a', 'sk-canary [secret] sk-can'],
    ['b', Buffer.from('sk-other').toString('base64')],
  ]);
  expect(findLeaks([secret], places)).toEqual([]);
});
