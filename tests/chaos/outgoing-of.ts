import { errorWriters } from './error-writers.ts';
import type { Fault, FaultName } from './fault.ts';
import { Refused } from './refused.ts';
import { sentKey } from './sent-key.ts';
import { spoilText } from './spoil-text.ts';
import type { Incoming, Outgoing, Route } from './wire.ts';
import type { World } from './world.ts';

const errors = new Set<Fault>([
  'rate-limit',
  'error-500',
  'error-502',
  'error-503',
  'error-529',
  'quota',
  'auth',
  'context-length',
  'content-filter',
  'bad-request',
]);
const page = '<!DOCTYPE html><html><body><h1>Welcome to the hotel network</h1></body></html>';

/** What is to be sent for a request, whole, as far as its fault lets it be made. */
export function outgoingOf(
  request: Incoming,
  route: Route | null,
  fault: Fault | null,
  world: World,
): Outgoing {
  const write = errorWriters[route?.vendor ?? 'openai'];
  if (fault !== null && typeof fault === 'object') return fault;
  if (errors.has(fault!)) return write(fault as FaultName, world);
  if (fault === 'html')
    return { status: 200, headers: { 'content-type': 'text/html' }, body: page };
  const key = sentKey(request);
  if (fault === 'echo-key' || fault === 'echo-key-500') {
    const said = write(fault === 'echo-key' ? 'auth' : 'error-500', world, echoOf(key));
    return { ...said, headers: { ...said.headers, 'x-echo': key } };
  }
  try {
    if (!route) throw new Refused(`Invalid URL (${request.method} ${request.path})`, 404);
    return route.run(request, {
      ...world,
      answer(asked) {
        const answer = world.answer(asked);
        return { ...answer, text: spoilText(fault, answer.text, key) ?? answer.text };
      },
    });
  } catch (error) {
    // A request so odd that reading it broke: said, so that whoever wrote it sees it.
    if (!(error instanceof Refused))
      return write('bad-request', world, `Not read: ${String(error)}`);
    return { ...write('bad-request', world, error.message), status: error.status };
  }
}

/** The key in three forms, so often that whoever clips the message clips within one. */
function echoOf(key: string): string {
  const base64 = Buffer.from(key).toString('base64');
  return `Incorrect key: ${`${key} ${encodeURIComponent(key)} ${base64} `.repeat(30)}`;
}
