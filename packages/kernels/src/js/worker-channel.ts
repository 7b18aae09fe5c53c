import { Worker } from 'node:worker_threads';
import { KindredError } from '@kindred/core';
import type { Channel } from '../session/channel.ts';
import type { Request, Response } from '../session/message.ts';

type Value = Extract<Response, { value: unknown }>['value'];

interface Call {
  readonly what: string;
  resolve(value: Value): void;
  reject(error: KindredError): void;
}

/** The built worker: the same file whether this one runs from `src` (tests) or from `dist`. */
const built = new URL('../../dist/js/worker.js', import.meta.url);

/**
 * A channel to an engine in its own thread. The thread ends with `close` or the signal; whatever is
 * still unanswered then rejects. An idle worker does not keep the process alive.
 */
export async function workerChannel(signal: AbortSignal, file = built): Promise<Channel> {
  const worker = new Worker(file, { execArgv: [] });
  const calls = new Map<number, Call>();
  let count = 0;
  let ended: KindredError | null = null;
  const ready = Promise.withResolvers<readonly string[]>();

  const end = (error: KindredError): void => {
    if (ended) return;
    ended = error;
    signal.removeEventListener('abort', abort);
    ready.reject(error);
    for (const call of calls.values()) call.reject(error);
    calls.clear();
  };
  const abort = (): void => {
    end(new KindredError('KERNEL_ABORTED', 'The run was stopped', { cause: signal.reason }));
    void worker.terminate();
  };
  let started = false;
  const died = (why: string): void => {
    const what = started
      ? `The kernel worker ended: ${why}`
      : `The kernel worker did not start (in a checkout, run "npm run build"): ${why}`;
    end(new KindredError('KERNEL_WORKER_DIED', what));
  };

  worker.on('error', (error) => died(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => died(`exit code ${code}`));
  worker.on('message', (response: Response) => {
    if ('kernels' in response) return ready.resolve(response.kernels);
    const call = calls.get(response.call);
    if (!call) return;
    calls.delete(response.call);
    if (calls.size === 0) worker.unref();
    if ('value' in response) return call.resolve(response.value);
    const message = `Kernel ${call.what} failed: ${response.error}`;
    call.reject(new KindredError('KERNEL_FAILED', message));
  });
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });

  const kernels = new Set(await ready.promise);
  started = true;
  worker.unref();
  return {
    kernels,
    send(request: Request) {
      if (ended) return Promise.reject(ended);
      const call = count++;
      const what = request.op === 'run' ? request.kernel : request.op;
      return new Promise((resolve, reject) => {
        calls.set(call, { what, resolve, reject });
        worker.ref();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
        worker.postMessage({ call, request });
      });
    },
    async close() {
      end(new KindredError('KERNEL_CLOSED', 'The kernel session was disposed'));
      await worker.terminate();
    },
  };
}
