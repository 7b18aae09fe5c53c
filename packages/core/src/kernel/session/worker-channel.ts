import { Worker } from 'node:worker_threads';
import { KindredError } from '../../contract/kindred-error.ts';
import type { KernelAnswer } from './kernel-answer.ts';
import type { KernelChannel } from './kernel-channel.ts';
import type { KernelRequest } from './kernel-request.ts';
import type { KernelResponse } from './kernel-response.ts';

type Ready = Extract<KernelResponse, { kernels: unknown }>;

interface Call {
  readonly what: string;
  resolve(value: KernelAnswer): void;
  reject(error: KindredError): void;
}

/**
 * A channel to an engine in its own thread: `file` is a built module that calls `serveEngine`, `data`
 * becomes its `workerData`. The thread ends with `close` or the signal; whatever is still unanswered
 * then rejects. An idle worker does not keep the process alive.
 */
export async function workerChannel(
  signal: AbortSignal,
  file: URL,
  data?: unknown,
): Promise<KernelChannel> {
  const worker = new Worker(file, { execArgv: [], workerData: data });
  const calls = new Map<number, Call>();
  let count = 0;
  let ended: KindredError | null = null;
  const ready = Promise.withResolvers<Ready>();

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
  worker.on('message', (response: KernelResponse) => {
    if ('kernels' in response) return ready.resolve(response);
    if ('unavailable' in response) {
      end(new KindredError('KERNEL_UNAVAILABLE', response.unavailable));
      return void worker.terminate();
    }
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

  const { kernels, version } = await ready.promise;
  started = true;
  worker.unref();
  return {
    kernels: new Set(kernels),
    version: version ?? undefined,
    send(request: KernelRequest) {
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
