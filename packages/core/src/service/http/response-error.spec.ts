import fc from 'fast-check';
import { expect, test } from 'vitest';
import { responseError } from './response-error.ts';

const kind = (status: number, body: unknown) =>
  responseError('POST https://v.test/x', { status, headers: new Headers() }, JSON.stringify(body))
    .kind;

test.each([
  // platform.openai.com/docs/guides/error-codes.
  [
    429,
    { error: { code: 'insufficient_quota', type: 'insufficient_quota', message: 'm' } },
    'quota',
  ],
  [429, { error: { code: 'rate_limit_exceeded', message: 'm' } }, 'overload'],
  [400, { error: { code: 'context_length_exceeded', message: 'm' } }, 'context-length'],
  [
    400,
    { error: { code: 'content_filter', innererror: { code: 'ResponsibleAIPolicyViolation' } } },
    'content-filter',
  ],
  [401, { error: { code: 'invalid_api_key', message: 'm' } }, 'auth'],
  // docs.claude.com/en/api/errors.
  [529, { type: 'error', error: { type: 'overloaded_error', message: 'm' } }, 'overload'],
  [429, { type: 'error', error: { type: 'rate_limit_error', message: 'm' } }, 'overload'],
  [413, { type: 'error', error: { type: 'request_too_large', message: 'm' } }, 'context-length'],
  [
    400,
    {
      type: 'error',
      error: { type: 'invalid_request_error', message: 'prompt is too long: 9 tokens' },
    },
    'context-length',
  ],
  [
    400,
    {
      type: 'error',
      error: { type: 'invalid_request_error', message: 'Your credit balance is too low' },
    },
    'quota',
  ],
  [403, { type: 'error', error: { type: 'permission_error', message: 'm' } }, 'auth'],
  [500, { type: 'error', error: { type: 'api_error', message: 'm' } }, 'server'],
  // ai.google.dev/gemini-api/docs/troubleshooting; google.rpc error_details.proto.
  [429, { error: { status: 'RESOURCE_EXHAUSTED', message: 'm' } }, 'overload'],
  [
    429,
    [
      {
        error: {
          status: 'RESOURCE_EXHAUSTED',
          details: [{ violations: [{ quotaId: 'GenerateRequestsPerDayPerProject' }] }],
        },
      },
    ],
    'quota',
  ],
  [
    400,
    { error: { status: 'INVALID_ARGUMENT', message: 'API key not valid. Please pass one.' } },
    'auth',
  ],
  [
    400,
    {
      error: {
        status: 'INVALID_ARGUMENT',
        message: 'The input token count (9) exceeds the maximum number of tokens allowed (8).',
      },
    },
    'context-length',
  ],
  [403, { error: { status: 'PERMISSION_DENIED', message: 'm' } }, 'auth'],
  [503, { error: { status: 'UNAVAILABLE', message: 'm' } }, 'overload'],
  [504, { error: { status: 'DEADLINE_EXCEEDED', message: 'm' } }, 'timeout'],
  // ollama, vLLM, OpenRouter.
  [404, { error: 'model "x" not found, try pulling it first' }, 'bad-request'],
  [
    400,
    {
      message: "This model's maximum context length is 8 tokens.",
      type: 'BadRequestError',
      code: 400,
    },
    'context-length',
  ],
  [402, { error: { code: 402, message: 'Insufficient credits' } }, 'quota'],
])('%i with %j is %s', (status, body, wanted) => {
  expect(kind(status, body)).toBe(wanted);
});

test('Google says in the body how long to wait; a page is shown without its tags', () => {
  const body = JSON.stringify({
    error: { status: 'RESOURCE_EXHAUSTED', details: [{ retryDelay: '12.5s' }] },
  });
  expect(responseError('x', { status: 429, headers: new Headers() }, body).retryAfter).toBe(12_500);
  const page = '<html><script>alert(1)</script><h1>Bad gateway</h1></html>';
  const { message } = responseError('x', { status: 502, headers: new Headers() }, page);
  expect(message).toBe('x answered 502: Bad gateway');
});

test('any body of any status is an error of some kind', () => {
  const anything = fc.oneof(fc.string(), fc.json());
  fc.assert(
    fc.property(anything, fc.integer({ min: 300, max: 599 }), (body, status) => {
      const error = responseError('x', { status, headers: new Headers() }, body);
      expect(error.code).toMatch(/^PROVIDER_/);
      expect(error.message.length).toBeLessThan(400);
    }),
  );
});
