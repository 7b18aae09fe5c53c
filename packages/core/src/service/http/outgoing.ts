import { ProviderError } from '../../contract/provider-error.ts';

/** A request as it goes out. */
export interface Outgoing {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | Uint8Array | null;
  readonly signal: AbortSignal | null;
}

/** What `fetch` was called with, its body in memory so that it can be sent again after a redirect. */
export async function outgoing(
  input: string | URL | Request,
  init: RequestInit,
): Promise<Outgoing> {
  try {
    const { body } = init;
    if (input instanceof Request || !isPlain(body)) return await whole(new Request(input, init));
    return {
      url: new URL(input),
      method: (init.method ?? 'GET').toUpperCase(),
      headers: new Headers(init.headers),
      body: body ?? null,
      signal: init.signal ?? null,
    };
  } catch (cause) {
    if (ProviderError.is(cause)) throw cause;
    throw new ProviderError('bad-request', 'The address or the headers of a call are not valid.');
  }
}

function isPlain(body: unknown): body is string | Uint8Array | null | undefined {
  return (
    typeof body === 'string' || body === null || body === undefined || body instanceof Uint8Array
  );
}

/** Forms, blobs and streams become bytes, their content type a header. */
async function whole(request: Request): Promise<Outgoing> {
  return {
    url: new URL(request.url),
    method: request.method,
    headers: request.headers,
    body: request.body === null ? null : new Uint8Array(await request.arrayBuffer()),
    signal: request.signal,
  };
}
