import { Agent, request } from 'undici';
import type { Dispatcher } from 'undici';
import type { Outgoing } from './outgoing.ts';

/** What came back: the body is read by whoever wants it. */
export type Incoming = Dispatcher.ResponseData;

/** Kept open between calls: a connection costs more than an answer of a local server. */
const pool = new Agent({
  connections: null,
  pipelining: 1,
  keepAliveTimeout: 30_000,
  connect: { timeout: 30_000 },
});

/** Sends one request over kept connections; redirects are not followed. Times are milliseconds. */
export function pooledSend(
  { url, method, headers, body }: Outgoing,
  signal: AbortSignal,
  idle: number,
): Promise<Incoming> {
  return request(url, {
    dispatcher: pool,
    method,
    // An array of pairs is taken as it is; undici reads objects more slowly.
    headers: [...headers].flat(),
    body,
    signal,
    headersTimeout: idle,
    bodyTimeout: idle,
  });
}
