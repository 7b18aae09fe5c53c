import type { Http } from '../../contract/http.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import { registerSecret } from '../register-secret.ts';
import { follow } from './follow.ts';
import { outgoing } from './outgoing.ts';
import { responseError } from './response-error.ts';
import { responseOf } from './response-of.ts';
import { shownUrl } from './shown-url.ts';
import { watcher } from './watcher.ts';

type Limits = Pick<Http.Options, 'timeoutMs' | 'maxBytes' | 'signal'>;

const longestBody = 16 * 2 ** 20;
/** A file of a vendor's results may be large; it is never in memory as a whole. */
const longestStream = 2 ** 30;

/**
 * The network, over connections that are kept. Failures are `ProviderError`s (an abort by the caller's
 * signal is that signal's own reason); nothing is tried again here. Defaults: 5 minutes a call, 16 MiB
 * a body of JSON or text, 1 GiB where it is streamed.
 */
export function httpService(defaults: Limits = {}): Http {
  async function call<T>(
    input: string | URL | Request,
    init: RequestInit,
    limits: Limits,
    read: (response: Response, what: string) => Promise<T> | T,
  ): Promise<T> {
    const request = await outgoing(input, init);
    const what = `${request.method} ${shownUrl(request.url)}`;
    const { timeoutMs = 300_000, maxBytes } = { ...defaults, ...limits };
    const bounds = { whole: maxBytes ?? longestBody, streamed: maxBytes ?? longestStream };
    // A call that is watched is a model's: it has its own signal, which lets it come home after Ctrl-C.
    const run = watcher.getStore() ? undefined : defaults.signal;
    const stops = [run, limits.signal, request.signal].filter((signal) => !!signal);
    const stop = new AbortController();
    const onStop = () => stop.abort();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop.abort();
    }, timeoutMs);
    if (stops.some(({ aborted }) => aborted)) stop.abort();
    for (const signal of stops) signal.addEventListener('abort', onStop);
    // A body that is streamed is stopped by them as well, after the call has returned.
    const release = () => {
      for (const signal of stops) signal.removeEventListener('abort', onStop);
    };
    try {
      const sent = await follow(request, stop.signal, timeoutMs);
      const response = await responseOf(sent, what, bounds, release);
      await tell(response, what);
      return await read(response, what);
    } catch (cause) {
      release();
      const stopped = stops.find(({ aborted }) => aborted);
      if (stopped) throw stopped.reason;
      if (KindredError.is(cause)) throw cause;
      if (late || isTimeout(cause)) {
        throw new ProviderError('timeout', `${what} did not answer within ${timeoutMs / 1000} s.`);
      }
      throw new ProviderError('network', `${what} failed: ${reasonOf(cause)}.`);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    fetch: (input, init = {}) => call(input, init, {}, (response) => response),
    getBytes: (url, options = {}) =>
      call(
        url,
        { headers: headersOf(options) },
        { maxBytes: longestBody, ...options },
        checked(async (response) => new Uint8Array(await response.arrayBuffer())),
      ),
    postJson: (url, body, options = {}) =>
      call(
        url,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headersOf(options) },
          body: JSON.stringify(body),
        },
        options,
        checked(async (response) => {
          const text = await response.text();
          try {
            return JSON.parse(text) as unknown;
          } catch {
            throw new ProviderError('server', `POST ${shownUrl(new URL(url))} answered no JSON.`);
          }
        }),
      ),
  };
}

function checked<T>(read: (response: Response) => Promise<T>) {
  return async (response: Response, what: string): Promise<T> => {
    if (!response.ok) throw responseError(what, response, await response.text().catch(() => ''));
    return read(response);
  };
}

async function tell(response: Response, what: string): Promise<void> {
  const told = watcher.getStore();
  if (!told) return;
  const { status, headers, ok } = response;
  const body = ok ? null : (await response.clone().text()).slice(0, 65_536);
  told({ status, headers, what, body });
}

function headersOf({ headers, bearer }: Http.Options): Record<string, string> {
  if (bearer === undefined) return { ...headers };
  registerSecret(bearer);
  return { ...headers, authorization: `Bearer ${bearer}` };
}

function isTimeout(error: unknown): boolean {
  return /^UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT$/.test(
    String((error as { code?: unknown }).code),
  );
}

function reasonOf(error: unknown): string {
  const { cause, code, message } = error as {
    cause?: { code?: string; message?: string };
    code?: string;
    message: string;
  };
  return cause?.code ?? cause?.message ?? code ?? message;
}
