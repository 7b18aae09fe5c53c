import { KindredError } from '../../contract/kindred-error.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import type { SeenResponse } from '../../contract/seen-response.ts';
import { plainText } from '../plain-text.ts';
import { responseError } from './response-error.ts';

const deepest = 8;

/**
 * What an SDK threw as the failure of a call, or null where it is none: a bug, say. Our own error at the
 * root of it wins, as SDKs wrap what our network throws; then the last response that was not 2xx; then
 * what the error itself says of a status; then JSON that could not be read in a 2xx.
 */
export function providerErrorOf(
  thrown: unknown,
  seen: readonly SeenResponse[],
): ProviderError | null {
  const chain = causes(thrown);
  const own = chain.find((error) => ProviderError.is(error));
  if (own) return own;
  if (chain.some((error) => KindredError.is(error))) return null;
  const last = seen.at(-1);
  if (last && (last.status < 200 || last.status > 299)) {
    return responseError(last.what, last, last.body ?? '');
  }
  for (const error of chain) {
    const status = statusOf(error);
    if (status !== null) {
      const headers = headersOf(error);
      return responseError('The vendor', { status, headers }, messageOf(error));
    }
    const name = nameOf(error);
    if (/^(TimeoutError|APIConnectionTimeoutError|APITimeoutError)$/.test(name)) {
      return new ProviderError('timeout', `The call took too long: ${words(error)}`);
    }
    if (name === 'SyntaxError' && last) {
      return new ProviderError('server', `${last.what} answered no JSON: ${words(error)}`);
    }
    if (/^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|UND_ERR_)/.test(codeOf(error))) {
      return new ProviderError('network', `The connection failed: ${words(error)}`);
    }
  }
  return null;
}

function causes(thrown: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let error = thrown; error && chain.length < deepest;) {
    chain.push(error);
    error = typeof error === 'object' ? (error as { cause?: unknown }).cause : null;
  }
  return chain;
}

function statusOf(error: unknown): number | null {
  const { status, status_code, statusCode } = error as Readonly<Record<string, unknown>>;
  const found = [status, status_code, statusCode].find((value) => typeof value === 'number');
  return found !== undefined && Number.isInteger(found) && found >= 400 && found <= 599
    ? found
    : null;
}

function headersOf(error: unknown): Headers {
  const { headers } = error as { headers?: unknown };
  return headers instanceof Headers ? headers : new Headers();
}

function textOf(error: unknown, member: 'name' | 'code' | 'message'): string {
  const value = (error as Readonly<Record<string, unknown>>)[member];
  return typeof value === 'string' ? value : '';
}

const nameOf = (error: unknown) => textOf(error, 'name');
const codeOf = (error: unknown) => textOf(error, 'code');
const messageOf = (error: unknown) => textOf(error, 'message');
const words = (error: unknown) => plainText(messageOf(error), 300);
