import { ProviderError } from '../../contract/provider-error.ts';
import type { ProviderErrorKind } from '../../contract/provider-error-kind.ts';
import { plainText } from '../plain-text.ts';
import { retryAfter } from './retry-after.ts';

/**
 * The error of a response that is not 2xx, its kind by status and by the vendor's own error code,
 * its message from the body (at most 300 characters of it, secrets masked).
 */
export function responseError(
  what: string,
  response: { readonly status: number; readonly headers: Headers },
  body: string,
): ProviderError {
  const { codes, message } = readBody(body);
  const wait = retryAfter(response.headers, Date.now());
  return new ProviderError(
    kindOf(response.status, codes, message),
    `${what} answered ${response.status}${message ? `: ${plainText(message, 300)}` : ''}`,
    wait === undefined ? {} : { retryAfter: wait },
  );
}

function readBody(body: string): { codes: string[]; message: string } {
  try {
    const parsed = JSON.parse(body) as { error?: unknown; message?: unknown };
    const error = (parsed?.error ?? parsed) as Record<string, unknown> | string;
    if (typeof error === 'string') return { codes: [], message: error };
    const codes = [error['code'], error['type'], error['status']];
    return {
      codes: codes.filter((code) => typeof code === 'string'),
      message: typeof error['message'] === 'string' ? error['message'] : body,
    };
  } catch {
    return { codes: [], message: body };
  }
}

const byCode: readonly (readonly [ProviderErrorKind, RegExp])[] = [
  ['quota', /^(insufficient_quota|billing_error|billing_hard_limit_reached)$/],
  ['context-length', /^context_length_exceeded$/],
  ['content-filter', /^(content_filter|content_policy_violation)$/],
];

function kindOf(status: number, codes: readonly string[], message: string): ProviderErrorKind {
  const named = byCode.find(([, pattern]) => codes.some((code) => pattern.test(code)));
  if (named) return named[0];
  if (status === 401 || status === 403) return 'auth';
  if (status === 402) return 'quota';
  if (status === 408) return 'timeout';
  if (status === 425 || status === 429 || status === 503 || status === 529) return 'overload';
  if (status >= 500) return 'server';
  // Servers without an error code say it in words only.
  return /maximum context length|prompt is too long/i.test(message)
    ? 'context-length'
    : 'bad-request';
}
