import type { FaultName } from '../fault.ts';
import type { ErrorWriter } from '../wire.ts';
import { limitHeaders } from './limit-headers.ts';

type Words = readonly [status: number, message: string, type: string, code: string | null];

// Wordings of the vendor's guide to error codes; 502 is its content network's page.
const words: Partial<Record<FaultName, Words>> = {
  'error-500': [
    500,
    'The server had an error while processing your request. Sorry about that!',
    'server_error',
    null,
  ],
  'error-503': [
    503,
    'The engine is currently overloaded, please try again later.',
    'server_error',
    null,
  ],
  'error-529': [529, 'Overloaded.', 'server_error', null],
  quota: [
    429,
    'You exceeded your current quota, please check your plan and billing details.',
    'insufficient_quota',
    'insufficient_quota',
  ],
  auth: [
    401,
    'Incorrect API key provided: sk-****. You can find your API key at your account page.',
    'invalid_request_error',
    'invalid_api_key',
  ],
  'context-length': [
    400,
    "This model's maximum context length is 8192 tokens. However, your messages resulted in 9001 tokens. Please reduce the length of the messages.",
    'invalid_request_error',
    'context_length_exceeded',
  ],
  'content-filter': [
    400,
    'The response was filtered due to the prompt triggering the content management policy.',
    'invalid_request_error',
    'content_filter',
  ],
  'bad-request': [
    400,
    "Unsupported value: 'temperature' does not support 9 with this model.",
    'invalid_request_error',
    'unsupported_value',
  ],
};

/** Errors as openai/core/error.d.ts reads them: `{ error: { message, type, param, code } }`. */
export const openaiErrors: ErrorWriter = (fault, { options }, message) => {
  if (fault === 'error-502') {
    const page = '<html><head><title>502 Bad Gateway</title></head><body>502</body></html>';
    return { status: 502, headers: { 'content-type': 'text/html' }, body: page };
  }
  const wait = options.retryAfter ?? 0.05;
  if (fault === 'rate-limit') {
    const text = `Rate limit reached for requests. Limit: 3 / min. Please try again in ${wait}s.`;
    return {
      status: 429,
      headers: {
        ...limitHeaders(0, wait),
        'retry-after': String(Math.ceil(wait)),
        'retry-after-ms': String(Math.round(wait * 1000)),
      },
      body: errorBody(message ?? text, 'requests', 'rate_limit_exceeded'),
    };
  }
  const [status, text, type, code] = words[fault] ?? words['bad-request']!;
  return { status, body: errorBody(message ?? text, type, code) };
};

const errorBody = (message: string, type: string, code: string | null) => ({
  error: { message, type, param: null, code },
});
