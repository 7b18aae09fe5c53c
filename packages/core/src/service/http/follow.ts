import { ProviderError } from '../../contract/provider-error.ts';
import { shownUrl } from './shown-url.ts';

const most = 5;
const harmless = ['accept', 'content-type', 'user-agent'];

/**
 * Sends a request and follows redirects. One that changes the origin loses every header but a few
 * harmless ones, so that a key reaches its own host only. Only http and https are spoken.
 */
export async function follow(request: Request, signal: AbortSignal): Promise<Response> {
  const { headers } = request;
  let { method } = request;
  let body = request.body === null ? null : await request.arrayBuffer();
  let url = new URL(request.url);
  for (let hops = 0; ; hops++) {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      throw new ProviderError('bad-request', `${shownUrl(url)} is neither http nor https.`);
    }
    const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' });
    const target = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || target === null) return response;
    await response.body?.cancel();
    if (hops === most) {
      throw new ProviderError('bad-request', `${shownUrl(url)} redirects more than ${most} times.`);
    }
    const next = URL.parse(target, url.href);
    if (!next) throw new ProviderError('server', `${shownUrl(url)} redirects to no valid address.`);
    if (next.origin !== url.origin) {
      [...headers.keys()].forEach((name) => !harmless.includes(name) && headers.delete(name));
    }
    if (response.status === 303 || (response.status < 303 && method === 'POST')) {
      method = 'GET';
      body = null;
      headers.delete('content-type');
    }
    url = next;
  }
}
