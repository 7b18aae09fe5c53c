import type { KernelAnswer } from './kernel-answer.ts';
import type { KernelRequest } from './kernel-request.ts';

/** Where a session's requests go: an engine in this thread or in a worker. */
export interface KernelChannel {
  /** Laws the far side has. */
  readonly kernels: ReadonlySet<string>;
  /** Of what the far side stands on, where only it knows. */
  readonly version?: string | undefined;
  /** Requests are answered in the order sent. Rejects with a KindredError. */
  send(request: KernelRequest): Promise<KernelAnswer>;
  close(): Promise<void>;
}
