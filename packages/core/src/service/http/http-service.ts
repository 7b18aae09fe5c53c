import type { Http } from '../../contract/http.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import { registerSecret } from '../register-secret.ts';
import { boundedBody } from './bounded-body.ts';
import { follow } from './follow.ts';
import { responseError } from './response-error.ts';
import { shownUrl } from './shown-url.ts';
import { watcher } from './watcher.ts';

type Limits = Pick<Http.Options, 'timeoutMs' | 'maxBytes' | 'signal'>;

/**
 * The network. Failures are `ProviderError`s (an abort by the caller's signal is that signal's own
 * reason); nothing is tried again here. Defaults: 5 minutes a call, 16 MiB a body.
 */
export function httpService(defaults: Limits = {}): Http {
  async function call<T>(
    input: string | URL | Request,
    init: RequestInit,
    limits: Limits,
    read: (response: Response, what: string) => Promise<T> | T,
  ): Promise<T> {
    const request = open(input, init);
    const what = `${request.method} ${shownUrl(new URL(request.url))}`;
    const { timeoutMs = 300_000, maxBytes = 16 * 2 ** 20 } = { ...defaults, ...limits };
    const timeout = AbortSignal.timeout(timeoutMs);
    const stops = [defaults.signal, limits.signal, init.signal].filter((signal) => !!signal);
    const signal = AbortSignal.any([timeout, request.signal, ...stops]);
    try {
      const response = boundedBody(await follow(request, signal), what, maxBytes);
      await tell(response, what);
      return await read(response, what);
    } catch (cause) {
      const stopped = stops.find((stop) => stop.aborted);
      if (stopped) throw stopped.reason;
      if (KindredError.is(cause)) throw cause;
      if (timeout.aborted) {
        throw new ProviderError('timeout', `${what} did not answer within ${timeoutMs / 1000} s.`);
      }
      throw new ProviderError('network', `${what} failed: ${reasonOf(cause)}.`);
    }
  }

  function checked<T>(read: (response: Response) => Promise<T>) {
    return async (response: Response, what: string): Promise<T> => {
      if (!response.ok) throw responseError(what, response, await response.text().catch(() => ''));
      return read(response);
    };
  }

  return {
    fetch: (input, init = {}) => call(input, init, {}, (response) => response),
    getBytes: (url, options = {}) =>
      call(
        url,
        { headers: headersOf(options) },
        options,
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

async function tell(response: Response, what: string): Promise<void> {
  const told = watcher.getStore();
  if (!told) return;
  const { status, headers, ok } = response;
  const body = ok ? null : (await response.clone().text()).slice(0, 65_536);
  told({ status, headers, what, body });
}

function open(input: string | URL | Request, init: RequestInit): Request {
  try {
    return new Request(input, init);
  } catch {
    throw new ProviderError('bad-request', 'The address or the headers of a call are not valid.');
  }
}

function headersOf({ headers, bearer }: Http.Options): Record<string, string> {
  if (bearer === undefined) return { ...headers };
  registerSecret(bearer);
  return { ...headers, authorization: `Bearer ${bearer}` };
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as {
    cause?: { code?: string; message?: string };
    message: string;
  };
  return cause?.code ?? cause?.message ?? message;
}
