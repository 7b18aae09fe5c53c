import { parentPort } from 'node:worker_threads';
import { builtIn } from './built-in.ts';
import { createEngine } from './engine.ts';
import { handle } from './handle.ts';
import type { Request, Response } from '../session/message.ts';

const port = parentPort!;
const engine = createEngine(builtIn);
const send = (response: Response): void => port.postMessage(response);

port.on('message', ({ call, request }: { call: number; request: Request }) => {
  try {
    send({ call, value: handle(engine, request) });
  } catch (error) {
    send({ call, error: error instanceof Error ? error.message : String(error) });
  }
});
send({ kernels: builtIn.map(({ id }) => id) });
