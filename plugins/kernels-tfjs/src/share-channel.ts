import { KindredError } from '@kindred/core';
import type { KernelAnswer, KernelChannel, KernelRequest } from '@kindred/core/kernel';

type Numbers = Map<number, number>;

/**
 * One channel for several sessions, which opens with the first and closes with the last. A native
 * package wants one thread a process (its C++ side keeps a table that no lock guards), so all
 * sessions of its device meet in it. What `share` gives opens one session's view.
 */
export function shareChannel(
  make: (signal: AbortSignal) => Promise<KernelChannel>,
): (signal: AbortSignal) => Promise<KernelChannel> {
  let channel: Promise<KernelChannel> | null = null;
  let closed: Promise<void> = Promise.resolve();
  let sessions = 0;
  let buffers = 0;

  const leave = (): void => {
    if (--sessions > 0 || channel === null) return;
    const last = channel;
    channel = null;
    closed = last.then(
      (open) => open.close(),
      () => {},
    );
  };

  return async (signal) => {
    const aborted = () =>
      new KindredError('KERNEL_ABORTED', 'The run was stopped', { cause: signal.reason });
    if (signal.aborted) throw aborted();
    sessions++;
    channel ??= closed.then(() => make(new AbortController().signal));
    const shared = await channel.catch((error: unknown) => {
      leave();
      throw error;
    });
    const numbers: Numbers = new Map();
    const stopped = Promise.withResolvers<never>();
    stopped.promise.catch(() => {});
    const stop = (): void => stopped.reject(aborted());
    signal.addEventListener('abort', stop, { once: true });
    let left = false;
    return {
      kernels: shared.kernels,
      version: shared.version,
      async send(request): Promise<KernelAnswer> {
        if (signal.aborted) throw aborted();
        if (request.op === 'upload' && !numbers.has(request.buffer))
          numbers.set(request.buffer, buffers++);
        return await Promise.race([shared.send(renumbered(request, numbers)), stopped.promise]);
      },
      async close() {
        if (left) return;
        left = true;
        signal.removeEventListener('abort', stop);
        stopped.reject(new KindredError('KERNEL_CLOSED', 'The kernel session was disposed'));
        const rest = [...numbers.values()];
        if (sessions > 1) await shared.send({ op: 'release', buffers: rest }).catch(() => {});
        leave();
        if (sessions === 0) await closed;
      },
    };
  };
}

/** The same request with the shared channel's numbers for its buffers. */
function renumbered(request: KernelRequest, numbers: Numbers): KernelRequest {
  const of = (buffer: number): number => numbers.get(buffer)!;
  switch (request.op) {
    case 'upload':
    case 'download':
      return { ...request, buffer: of(request.buffer) };
    case 'release': {
      const buffers = request.buffers.map(of);
      for (const buffer of request.buffers) numbers.delete(buffer);
      return { ...request, buffers };
    }
    case 'run':
      return {
        ...request,
        args: Object.fromEntries(
          Object.entries(request.args).map(([name, arg]) => [
            name,
            typeof arg === 'number' ? of(arg) : arg,
          ]),
        ),
      };
  }
}
