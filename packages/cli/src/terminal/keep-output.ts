import { pluginNames } from './plugin-names.ts';
import { printLines } from './print-lines.ts';
import type { Stream } from './session.ts';

/**
 * Keeps stdout for what the command itself prints: the stream returned writes there, and whatever else
 * writes to `stdout` (a plugin's console.log) goes to `err`, where it cannot break a document. The
 * first time, who may have been it is told.
 */
export function keepOutput(stdout: Stream, err: Stream, plugins: ReadonlySet<string>): Stream {
  const write = stdout.write.bind(stdout);
  let told = false;
  stdout.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    if (!told) {
      told = true;
      const who = plugins.size === 0 ? 'A library' : `A plugin${pluginNames(plugins)}`;
      printLines(err, `warning: ${who} printed something; it is shown here, not on stdout:`);
    }
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    printLines(err, text.replace(/\n$/, ''));
    const done = rest.find((one) => typeof one === 'function');
    if (done) queueMicrotask(() => (done as () => void)());
    return true;
  };
  return new Proxy(stdout, {
    get(target, key) {
      if (key === 'write') return write;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
