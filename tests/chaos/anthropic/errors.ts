import type { FaultName } from '../fault.ts';
import type { ErrorWriter } from '../wire.ts';
import { limitHeaders } from './limit-headers.ts';

type Words = readonly [status: number, type: string, message: string];

// Types as in @anthropic-ai/sdk/resources/shared.d.ts.
const words: Partial<Record<FaultName, Words>> = {
  'rate-limit': [
    429,
    'rate_limit_error',
    "This request would exceed your organization's rate limit of 50 requests per minute.",
  ],
  'error-500': [500, 'api_error', 'Internal server error'],
  'error-503': [503, 'api_error', 'Service unavailable'],
  'error-529': [529, 'overloaded_error', 'Overloaded'],
  quota: [
    400,
    'invalid_request_error',
    'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
  ],
  auth: [401, 'authentication_error', 'invalid x-api-key'],
  'context-length': [
    400,
    'invalid_request_error',
    'prompt is too long: 210000 tokens > 200000 maximum',
  ],
  'content-filter': [400, 'invalid_request_error', 'Output blocked by content filtering policy'],
  'bad-request': [
    400,
    'invalid_request_error',
    'temperature: Input should be less than or equal to 1',
  ],
};

/** Errors as `ErrorResponse` of the SDK: `{ type: 'error', error: { type, message }, request_id }`. */
export const anthropicErrors: ErrorWriter = (fault, { options }, message) => {
  if (fault === 'error-502') {
    const page = '<html><head><title>502 Bad Gateway</title></head><body>502</body></html>';
    return { status: 502, headers: { 'content-type': 'text/html' }, body: page };
  }
  const [status, type, text] = words[fault] ?? words['bad-request']!;
  const wait = options.retryAfter ?? 0.05;
  return {
    status,
    headers:
      status === 429 ? { ...limitHeaders(0, wait), 'retry-after': String(Math.ceil(wait)) } : {},
    body: { type: 'error', error: { type, message: message ?? text }, request_id: 'req_kindred' },
  };
};
