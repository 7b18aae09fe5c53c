import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rateHints } from './rate-hints.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const hints = (headers: Record<string, string>) => rateHints(new Headers(headers), now);

test.each([
  // platform.openai.com/docs/guides/rate-limits, "Rate limits in headers".
  [
    {
      'x-ratelimit-remaining-requests': '59',
      'x-ratelimit-remaining-tokens': '149984',
      'x-ratelimit-reset-requests': '1s',
      'x-ratelimit-reset-tokens': '6m0s',
    },
    { requestsLeft: 59, tokensLeft: 149_984, requestsResetIn: 1000, tokensResetIn: 360_000 },
  ],
  [{ 'x-ratelimit-reset-requests': '20ms' }, { requestsResetIn: 20 }],
  // docs.claude.com/en/api/rate-limits, "Response headers".
  [
    {
      'anthropic-ratelimit-requests-remaining': '0',
      'anthropic-ratelimit-requests-reset': '2026-11-26T12:00:30Z',
      'anthropic-ratelimit-input-tokens-remaining': '9000',
      'anthropic-ratelimit-output-tokens-remaining': '400',
    },
    { requestsLeft: 0, requestsResetIn: 30_000, tokensLeft: 400 },
  ],
  // openrouter.ai/docs/api-reference/limits: milliseconds since 1970.
  [
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now + 5000) },
    { requestsLeft: 0, requestsResetIn: 5000 },
  ],
  [
    { 'ratelimit-remaining': '3', 'ratelimit-reset': '7' },
    { requestsLeft: 3, requestsResetIn: 7000 },
  ],
  // A reset that is over is no wait; what cannot be read is left out.
  [{ 'anthropic-ratelimit-requests-reset': '2020-01-01T00:00:00Z' }, { requestsResetIn: 0 }],
  [{ 'x-ratelimit-remaining-requests': '-1', 'x-ratelimit-reset-requests': 'soon' }, {}],
])('%j says %j', (headers, said) => {
  expect(hints(headers)).toEqual(said);
});

test('whatever headers say, times are from now to a day and counts whole', () => {
  const names = fc.constantFrom(
    'x-ratelimit-remaining-requests',
    'x-ratelimit-reset-tokens',
    'anthropic-ratelimit-tokens-reset',
    'ratelimit-reset',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme-ascii' }).map((text) => text.trim()),
    fc.stringMatching(/^[\d.hms]{1,20}$/),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );
  fc.assert(
    fc.property(names, texts, (name, text) => {
      const { requestsLeft = 0, ...times } = hints({ [name]: text });
      expect(Number.isSafeInteger(requestsLeft) && requestsLeft >= 0).toBe(true);
      for (const time of Object.values(times)) {
        expect(time).toBeGreaterThanOrEqual(0);
        expect(time).toBeLessThanOrEqual(86_400_000);
      }
    }),
  );
});

test('a response that says when to try again is not held to the limits’ full reset', () => {
  const limits = { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '6m0s' };
  expect(rateHints(new Headers(limits), 0)).toEqual({ tokensLeft: 0, tokensResetIn: 360_000 });
  expect(rateHints(new Headers({ ...limits, 'retry-after': '1' }), 0)).toEqual({});
  expect(rateHints(new Headers({ ...limits, 'retry-after-ms': '20' }), 0)).toEqual({});
});
