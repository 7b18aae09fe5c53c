import type { MessagePort } from 'node:worker_threads';
import { handleRequest } from './handle-request.ts';
import type { KernelEngine } from './kernel-engine.ts';
import type { KernelRequest } from './kernel-request.ts';
import type { KernelResponse } from './kernel-response.ts';

/**
 * The far side of `workerChannel`: answers on `port` with the engine that `open` makes, or says why
 * there is none.
 */
export async function serveEngine(
  port: MessagePort,
  open: () => KernelEngine | Promise<KernelEngine>,
): Promise<void> {
  const send = (response: KernelResponse): void => port.postMessage(response);
  const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  let engine: KernelEngine;
  try {
    engine = await open();
  } catch (error) {
    send({ unavailable: said(error) });
    return;
  }
  let tail: Promise<void> = Promise.resolve();
  const answer = async (call: number, request: KernelRequest): Promise<void> => {
    try {
      send({ call, value: await handleRequest(engine, request) });
    } catch (error) {
      send({ call, error: said(error) });
    }
  };
  port.on('message', ({ call, request }: { call: number; request: KernelRequest }) => {
    tail = tail.then(() => answer(call, request));
  });
  send({ kernels: engine.kernels, version: engine.version ?? null });
}
