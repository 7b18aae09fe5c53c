import { Worker } from 'node:worker_threads';
import { KindredError } from '@kindred/core';
import type { Crew } from './crew.ts';
import type { Machine } from './machine.ts';

/** The built worker: the same file whether this one runs from `src` (tests) or from `dist`. */
const built = new URL('../../dist/wasm/worker.js', import.meta.url);

/**
 * A crew of worker threads. They end with `close`, the signal, or the first that fails, for the
 * others may be waiting for it. Idle ones do not keep the process alive.
 */
export async function workerCrew(
  machine: Machine,
  threads: number,
  signal: AbortSignal,
  file = built,
): Promise<Crew> {
  const workers = Array.from(
    { length: threads },
    (_, thread) => new Worker(file, { execArgv: [], workerData: { machine, thread, threads } }),
  );
  let ended: KindredError | null = null;
  let started = false;
  let waiting: { name: string; left: number; done: PromiseWithResolvers<void> } | null = null;

  const answers = (name: string): Promise<void> => {
    waiting = { name, left: threads, done: Promise.withResolvers() };
    for (const worker of workers) worker.ref();
    return waiting.done.promise;
  };
  const rest = (): void => {
    waiting = null;
    for (const worker of workers) worker.unref();
  };
  const end = (error: KindredError): void => {
    if (ended) return;
    ended = error;
    signal.removeEventListener('abort', abort);
    waiting?.done.reject(error);
    rest();
    for (const worker of workers) void worker.terminate();
  };
  const abort = (): void =>
    end(new KindredError('KERNEL_ABORTED', 'The run was stopped', { cause: signal.reason }));
  const died = (why: string): void => {
    const what = started
      ? 'A kernel thread ended'
      : 'A kernel thread did not start (in a checkout, run "npm run build")';
    end(new KindredError('KERNEL_WORKER_DIED', `${what}: ${why}`));
  };

  const ready = answers('start');
  for (const worker of workers) {
    worker.on('message', (why: string | null) => {
      if (!waiting) return;
      const { name, done } = waiting;
      if (why !== null)
        return end(new KindredError('KERNEL_FAILED', `Kernel ${name} failed: ${why}`));
      if (--waiting.left > 0) return;
      rest();
      done.resolve();
    });
    worker.on('error', (error) => died(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => died(`exit code ${code}`));
  }
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  await ready;
  started = true;
  return {
    threads,
    run(name, args) {
      if (ended) return Promise.reject(ended);
      const done = answers(name);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads, no window
      for (const worker of workers) worker.postMessage({ name, args });
      return done;
    },
    async close() {
      end(new KindredError('KERNEL_CLOSED', 'The kernel session was disposed'));
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
