import type { Request, Response } from './message.ts';

type Value = Extract<Response, { value: unknown }>['value'];

/** Where a session's requests go: an engine in this thread or in a worker. */
export interface Channel {
  /** Laws the far side has. */
  readonly kernels: ReadonlySet<string>;
  /** Requests are answered in the order sent. Rejects with a KindredError. */
  send(request: Request): Promise<Value>;
  close(): Promise<void>;
}
