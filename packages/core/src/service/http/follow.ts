import { ProviderError } from '../../contract/provider-error.ts';
import type { Outgoing } from './outgoing.ts';
import { type Incoming, pooledSend } from './pooled-send.ts';
import { shownUrl } from './shown-url.ts';

const most = 5;
const harmless = ['accept', 'content-type', 'user-agent'];
const moved = new Set([301, 302, 303, 307, 308]);

/**
 * Sends a request and follows redirects. One that changes the origin loses every header but a few
 * harmless ones, so that a key reaches its own host only. Only http and https are spoken.
 */
export async function follow(
  first: Outgoing,
  signal: AbortSignal,
  idle: number,
): Promise<Incoming> {
  let request = first;
  for (let hops = 0; ; hops++) {
    const { url } = request;
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      throw new ProviderError('bad-request', `${shownUrl(url)} is neither http nor https.`);
    }
    const response = await pooledSend(request, signal, idle);
    const target = [response.headers['location']].flat()[0];
    if (!moved.has(response.statusCode) || target === undefined) return response;
    await response.body.dump();
    if (hops === most) {
      throw new ProviderError('bad-request', `${shownUrl(url)} redirects more than ${most} times.`);
    }
    const next = URL.parse(target, url.href);
    if (!next) throw new ProviderError('server', `${shownUrl(url)} redirects to no valid address.`);
    request = redirected(request, next, response.statusCode);
  }
}

function redirected(request: Outgoing, url: URL, status: number): Outgoing {
  const headers = new Headers(request.headers);
  if (url.origin !== request.url.origin) {
    [...headers.keys()].forEach((name) => !harmless.includes(name) && headers.delete(name));
  }
  if (status !== 303 && (status > 303 || request.method !== 'POST'))
    return { ...request, url, headers };
  headers.delete('content-type');
  return { ...request, url, headers, method: 'GET', body: null };
}
