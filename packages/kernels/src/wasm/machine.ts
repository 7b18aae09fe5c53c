/** One WebAssembly module over one shared memory. */
export interface Machine {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
}

/** What a thread does with a machine: runs an exported function as one of `threads`. */
export type Execute = (name: string, args: readonly number[]) => void;

/** Makes the machine run in this thread. */
export function execute({ module, memory }: Machine, thread: number, threads: number): Execute {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const functions = exports as Record<string, (...args: number[]) => void>;
  functions['start']();
  return (name, args) => functions[name](thread, threads, ...args);
}
