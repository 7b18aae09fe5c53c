import { parentPort, workerData } from 'node:worker_threads';
import { execute, type Machine } from './machine.ts';

/** What the host sends a thread, and what the thread answers: null, or why it failed. */
export interface Job {
  readonly name: string;
  readonly args: readonly number[];
}

const port = parentPort!;
const { machine, thread, threads } = workerData as {
  readonly machine: Machine;
  readonly thread: number;
  readonly threads: number;
};
const run = execute(machine, thread, threads);

port.on('message', ({ name, args }: Job) => {
  let answer: string | null = null;
  try {
    run(name, args);
  } catch (error) {
    answer = error instanceof Error ? error.message : String(error);
  }
  port.postMessage(answer);
});
port.postMessage(null);
