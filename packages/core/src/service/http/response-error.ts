import { ProviderError } from '../../contract/provider-error.ts';
import type { ProviderErrorKind } from '../../contract/provider-error-kind.ts';
import { plainText } from '../plain-text.ts';
import { errorBody } from './error-body.ts';
import { retryAfter } from './retry-after.ts';

/**
 * The error of a response that is not 2xx, its kind by the vendor's own error code and by status, its
 * message from the body (at most 300 characters of it, secrets masked).
 */
export function responseError(
  what: string,
  response: { readonly status: number; readonly headers: Headers },
  body: string,
): ProviderError {
  const { codes, message, wait: told } = errorBody(body);
  const wait = retryAfter(response.headers, Date.now()) ?? told;
  return new ProviderError(
    kindOf(response.status, codes, message),
    `${what} answered ${response.status}${message ? `: ${plainText(message, 300)}` : ''}`,
    wait === undefined ? {} : { retryAfter: wait },
  );
}

const byCode: readonly (readonly [ProviderErrorKind, RegExp])[] = [
  // OpenAI, Anthropic; Google's daily quotas.
  ['quota', /^(insufficient_quota|billing_error|billing_hard_limit_reached|[\w-]*PerDay[\w-]*)$/],
  ['context-length', /^(context_length_exceeded|request_too_large)$/],
  ['content-filter', /^(content_filter|content_policy_violation|ResponsibleAIPolicyViolation)$/],
  [
    'auth',
    /^(invalid_api_key|authentication_error|permission_error|UNAUTHENTICATED|PERMISSION_DENIED)$/,
  ],
  ['overload', /^(rate_limit_exceeded|rate_limit_error|overloaded_error|RESOURCE_EXHAUSTED)$/],
  ['timeout', /^(DEADLINE_EXCEEDED|timeout_error)$/],
];

/** Vendors without a code of their own for it say it in words only. */
const byWords: readonly (readonly [ProviderErrorKind, RegExp])[] = [
  ['quota', /credit balance is too low|insufficient credits/i],
  ['content-filter', /blocked by content filtering policy/i],
  ['auth', /API key not valid|API key expired/i],
  [
    'context-length',
    /maximum context length|prompt is too long|exceeds? the ((maximum|available) (number of tokens|context)|context length)|input token count/i,
  ],
];

function kindOf(status: number, codes: readonly string[], message: string): ProviderErrorKind {
  const named = byCode.find(([, pattern]) => codes.some((code) => pattern.test(code)));
  if (named) return named[0];
  if (status === 401 || status === 403) return 'auth';
  if (status === 402) return 'quota';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 413) return 'context-length';
  if (status === 425 || status === 429 || status === 503 || status === 529) return 'overload';
  if (status >= 500) return 'server';
  return byWords.find(([, pattern]) => pattern.test(message))?.[0] ?? 'bad-request';
}
