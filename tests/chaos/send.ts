import type { ServerResponse } from 'node:http';
import type { Fault } from './fault.ts';
import type { Outgoing } from './wire.ts';

/** Sends an answer, or as much of it as its fault lets through. */
export function send(
  response: ServerResponse,
  { status, headers, body }: Outgoing,
  fault: Fault | null,
  dripMs: number,
): void {
  const reset = () => void response.socket?.resetAndDestroy();
  if (fault === 'lost') return reset();
  const whole = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const half = whole.subarray(0, whole.length >> 1);
  const sent = fault === 'truncated' ? half : whole;
  const type = 'application/json; charset=utf-8';
  response.writeHead(status, {
    'content-type': type,
    ...headers,
    'content-length': String(sent.length),
  });
  if (fault === 'reset-body') {
    response.write(half);
    setTimeout(reset, 5);
  } else if (fault === 'drip') drip(response, sent, dripMs);
  else response.end(sent);
}

function drip(response: ServerResponse, whole: Buffer, everyMs: number): void {
  const size = Math.ceil(whole.length / 10);
  let at = 0;
  const timer = setInterval(() => {
    response.write(whole.subarray(at, (at += size)));
    if (at < whole.length) return;
    clearInterval(timer);
    response.end();
  }, everyMs);
  response.once('close', () => clearInterval(timer));
}
