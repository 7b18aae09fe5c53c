import { hash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StoredBatch } from './batch/stored-batch.ts';
import type { ChaosOptions } from './chaos-options.ts';
import type { Fault } from './fault.ts';
import { generate } from './generate.ts';
import { limitHeadersOf } from './limit-headers-of.ts';
import { openLimiter, type Limiter } from './limiter.ts';
import type { LogEntry } from './log-entry.ts';
import { outgoingOf } from './outgoing-of.ts';
import { openFaults, type FaultPicker } from './pick-fault.ts';
import { routeOf } from './route-of.ts';
import { send } from './send.ts';
import type { Incoming, Route } from './wire.ts';
import type { StoredFile, World } from './world.ts';

/** A server that speaks four vendors' formats and fails as it is told. */
export interface Chaos extends AsyncDisposable {
  /** `http://127.0.0.1:port`: the base URL of Anthropic, Google and ollama; OpenAI's has `/v1` too. */
  readonly url: string;
  readonly log: readonly LogEntry[];
  /** Changes what is given; scripts and limits start anew where they are. */
  set(options: ChaosOptions): void;
  close(): Promise<void>;
}

/** Starts it on loopback; port 0 takes any free one. */
export async function startChaos(options: ChaosOptions = {}, port = 0): Promise<Chaos> {
  const log: LogEntry[] = [];
  const state = { options, pick: faultsOf(options), limiter: limiterOf(options) };
  let count = 0;
  let named = 0;
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('end', () => {
      const raw = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      answer(incomingOf(request, raw), response, ++count);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const record = (entry: LogEntry) => {
    if (state.options.record) state.options.record(entry);
    else log.push(entry);
  };
  const world = {
    get options() {
      return state.options;
    },
    url,
    files: new Map<string, StoredFile>(),
    batches: new Map<string, StoredBatch>(),
    name: (prefix: string) => `${prefix}${++named}`,
    answer: (asked) => generate(asked, state.options.answer?.(asked.prompt, asked)),
    record,
  } satisfies World;

  function answer(incoming: Incoming, response: ServerResponse, id: number): void {
    const { method, path, headers, raw, body } = incoming;
    const route = routeOf(incoming);
    const model = route?.model ?? '';
    const trial = headers['x-kindred-trial'];
    const key = typeof trial === 'string' ? trial : hash('sha256', raw);
    const exchange = { id, method, path, model, key };
    record({ event: 'asked', at: Date.now(), ...exchange, headers, body });
    const { limiter } = state;
    const entered = limiter?.enter() ?? true;
    const fault = entered ? state.pick({ path, model, key }) : 'rate-limit';
    const seen = { images: [] as Extract<LogEntry, { event: 'sent' }>['images'] };
    response.on('close', () => {
      if (entered) limiter?.leave();
      const { headersSent, statusCode, writableFinished: whole } = response;
      const status = headersSent ? statusCode : 0;
      const name = typeof fault === 'object' ? fault && 'raw' : fault;
      const images = seen.images ?? [];
      record({ event: 'sent', at: Date.now(), ...exchange, status, fault: name, whole, images });
    });
    const { latency = 0 } = state.options;
    const go = () => (seen.images = reply(incoming, response, { route, fault, limiter }) ?? []);
    if (latency > 0) setTimeout(go, latency);
    else go();
  }

  function reply(
    incoming: Incoming,
    response: ServerResponse,
    {
      route,
      fault,
      limiter,
    }: { route: Route | null; fault: Fault | null; limiter: Limiter | null },
  ) {
    if (response.destroyed || fault === 'hang') return;
    if (fault === 'reset') return void response.socket?.resetAndDestroy();
    const outgoing = outgoingOf(incoming, route, fault, world);
    const limits = route ? limitHeadersOf(route.vendor, limiter?.remaining ?? 9999) : {};
    const headers = { ...limits, 'x-request-id': 'req_kindred', ...outgoing.headers };
    send(response, { ...outgoing, headers }, fault, state.options.dripMs ?? 20);
    return outgoing.images;
  }

  async function close(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }
  return {
    url,
    log,
    set(more) {
      state.options = { ...state.options, ...more };
      if ('faults' in more || 'seed' in more) state.pick = faultsOf(state.options);
      if ('limit' in more) state.limiter = limiterOf(state.options);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

const faultsOf = ({ faults = [], seed = 1 }: ChaosOptions): FaultPicker => openFaults(faults, seed);
const limiterOf = ({ limit }: ChaosOptions): Limiter | null => (limit ? openLimiter(limit) : null);

function incomingOf(request: IncomingMessage, raw: Buffer): Incoming {
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = new URLSearchParams(mark < 0 ? '' : target.slice(mark));
  return {
    method: request.method ?? '',
    path,
    query,
    headers: request.headers,
    raw,
    body: jsonOf(raw),
  };
}

function jsonOf(raw: Buffer): Incoming['body'] {
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Incoming['body']) : {};
  } catch {
    return {};
  }
}
