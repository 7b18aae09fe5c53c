import type { FaultName } from '../fault.ts';
import type { ErrorWriter } from '../wire.ts';

type Words = readonly [code: number, status: string, message: string];

const quota = 'You exceeded your current quota, please check your plan and billing details.';

const words: Partial<Record<FaultName, Words>> = {
  'rate-limit': [429, 'RESOURCE_EXHAUSTED', quota],
  'error-500': [500, 'INTERNAL', 'An internal error has occurred. Please retry.'],
  'error-503': [503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.'],
  'error-529': [529, 'UNAVAILABLE', 'The model is overloaded. Please try again later.'],
  quota: [429, 'RESOURCE_EXHAUSTED', quota],
  auth: [400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.'],
  'context-length': [
    400,
    'INVALID_ARGUMENT',
    'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).',
  ],
  'bad-request': [400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.'],
};

const types = 'type.googleapis.com/google.rpc';

/**
 * Errors in Google's way, `{ error: { code, message, status, details } }`: the wait is a detail and
 * no header; a minute's limit and a day's quota say the same and differ in `quotaId`; a wrong key is
 * a bad request with a reason; a filtered prompt is no error.
 */
export const googleErrors: ErrorWriter = (fault, { options }, message) => {
  if (fault === 'error-502') {
    const page = '<!DOCTYPE html><html><title>Error 502 (Server Error)!!1</title></html>';
    return { status: 502, headers: { 'content-type': 'text/html' }, body: page };
  }
  if (fault === 'content-filter') {
    const body = {
      promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
      usageMetadata: { promptTokenCount: 9, totalTokenCount: 9 },
      modelVersion: 'kindred',
    };
    return { status: 200, body };
  }
  const [code, status, text] = words[fault] ?? words['bad-request']!;
  const error = { code, message: message ?? text, status, details: detailsOf(fault, options) };
  return { status: code, body: { error } };
};

function detailsOf(fault: FaultName, { retryAfter = 0.05 }: { retryAfter?: number }): object[] {
  if (fault === 'auth') {
    const reason = 'API_KEY_INVALID';
    return [{ '@type': `${types}.ErrorInfo`, reason, domain: 'googleapis.com' }];
  }
  if (fault !== 'rate-limit' && fault !== 'quota') return [];
  const every = fault === 'quota' ? 'PerDay' : 'PerMinute';
  const violation = {
    quotaMetric: 'generativelanguage.googleapis.com/generate_content_free_tier_requests',
    quotaId: `GenerateRequests${every}PerProjectPerModel-FreeTier`,
    quotaValue: '10',
  };
  return [
    { '@type': `${types}.QuotaFailure`, violations: [violation] },
    { '@type': `${types}.RetryInfo`, retryDelay: `${retryAfter}s` },
  ];
}
