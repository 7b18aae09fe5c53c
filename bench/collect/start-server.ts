import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The chaos server in a process of its own; `stop` ends it. */
export async function startServer(
  args: readonly string[],
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    ['--conditions=@kindred/source', 'tests/chaos/serve.ts', ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await Array.fromAsync(take(createInterface({ input: child.stdout }), 1));
  const { url } = JSON.parse(line) as { url: string };
  return {
    url,
    stop: () =>
      new Promise((stopped) => {
        child.once('exit', () => stopped());
        child.kill('SIGTERM');
      }),
  };
}

async function* take<T>(values: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  for await (const value of values) {
    yield value;
    if (--count === 0) return;
  }
}
