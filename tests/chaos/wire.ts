import type { IncomingHttpHeaders } from 'node:http';
import type { Asked } from './asked.ts';
import type { FaultName } from './fault.ts';
import type { Generated } from './generate.ts';
import type { Vendor } from './vendor.ts';
import type { World } from './world.ts';

/** A request that came in whole. */
export interface Incoming {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly raw: Buffer;
  /** An empty object where the body was no JSON object. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** An answer to be sent. `body` is JSON unless it is text. */
export interface Outgoing {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body: string | object;
  readonly images?: Asked['images'];
}

/** How a wire format writes questions and answers, alone or in a batch. */
export interface Dialect {
  /** `model` where the path names it. Throws `Refused`. */
  read(body: Readonly<Record<string, unknown>>, lenient: boolean, model: string): Asked;
  write(asked: Asked, answer: Generated): object;
}

/** An error as a vendor words it; `message` in place of its usual one. */
export type ErrorWriter = (
  fault: FaultName,
  world: Pick<World, 'options'>,
  message?: string,
) => Outgoing;

/** What a path does. */
export interface Route {
  readonly vendor: Vendor;
  /** As the path has it, else as the body has it. */
  readonly model: string;
  run(request: Incoming, world: World): Outgoing;
}
