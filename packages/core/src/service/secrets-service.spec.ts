import { afterEach, expect, test, vi } from 'vitest';
import { logService } from './log-service.ts';
import { maskSecrets } from './mask-secrets.ts';
import { missingSecrets } from './missing-secrets.ts';
import { resolveEnv } from './resolve-env.ts';
import { secretsService } from './secrets-service.ts';

afterEach(() => vi.unstubAllEnvs());

test('yields declared names only, and says which are missing', () => {
  vi.stubEnv('ACME_KEY', 'sk-123456');
  vi.stubEnv('EMPTY_KEY', ' ');
  const secrets = secretsService(['ACME_KEY', 'EMPTY_KEY']);
  expect(secrets.read('ACME_KEY')).toBe('sk-123456');
  expect(() => secrets.read('PATH')).toThrow(/without declaring/);
  expect(() => secrets.read('EMPTY_KEY')).toThrow('Set the environment variable EMPTY_KEY.');
  expect(missingSecrets(['ACME_KEY', 'EMPTY_KEY', 'NOT_SET'])).toEqual(['EMPTY_KEY', 'NOT_SET']);
});

test('a value read is masked wherever it turns up', () => {
  vi.stubEnv('ACME_KEY', 'sk/"quoted"');
  secretsService(['ACME_KEY']).read('ACME_KEY');
  const lines: string[] = [];
  const log = logService((level, message) => lines.push(`${level}: ${message}`));
  log.warn('got sk/"quoted"\nat ?key=sk%2F%22quoted%22 and {"k":"sk/\\"quoted\\""}\u001b[31m');
  expect(lines).toEqual(['warn: got [secret] at ?key=[secret] and {"k":"[secret]"}[31m']);
  expect(maskSecrets(`in base64 ${btoa('sk/"quoted"')}`)).toBe('in base64 [secret]=');
  expect(maskSecrets('no secret')).toBe('no secret');
});

test('environment references are filled in anywhere but keys; secrets are refused', () => {
  vi.stubEnv('HOST', 'localhost');
  const value = { url: 'http://${env:HOST}:80/${env:HOST}', list: ['${env:HOST}', 1, null, true] };
  expect(resolveEnv(value, [])).toEqual({
    url: 'http://localhost:80/localhost',
    list: ['localhost', 1, null, true],
  });
  const code = (text: string, secrets: string[] = []) => {
    try {
      return resolveEnv(text, secrets);
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(code('${env:NOT_SET}')).toBe('ENV_MISSING');
  expect(code('${env:HOST}', ['HOST'])).toBe('ENV_IS_SECRET');
  expect(code('${env:not a name}')).toBe('ENV_BAD_NAME');
  expect(code('${other:HOST}')).toBe('${other:HOST}');
});
