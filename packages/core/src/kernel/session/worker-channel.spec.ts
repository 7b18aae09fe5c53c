import { KindredError } from '../../contract/kindred-error.ts';
import { expect, test } from 'vitest';
import { workerChannel } from './worker-channel.ts';

const { signal } = new AbortController();
const code = (error: unknown) => (KindredError.is(error) ? error.code : String(error));
const script = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
const head = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kernels: [], version: null });`;

test.each([
  ['throws', "throw new Error('lost')", 'lost'],
  ['exits', 'process.exit(7)', 'exit code 7'],
])('a worker that %s rejects what is open and all that follows', async (_, end, why) => {
  const channel = await workerChannel(
    signal,
    script(`${head} parentPort.on('message', () => { ${end} });`),
  );
  const first = channel.send({ op: 'download', buffer: 0 });
  const second = channel.send({ op: 'release', buffers: [] }).catch(code);
  await expect(first).rejects.toThrow(`The kernel worker ended: ${why}`);
  expect(await second).toBe('KERNEL_WORKER_DIED');
  expect(await channel.send({ op: 'release', buffers: [] }).catch(code)).toBe('KERNEL_WORKER_DIED');
  await channel.close();
});

test('a worker that cannot start says what to do', async () => {
  const missing = new URL('./no-such-worker.js', import.meta.url);
  await expect(workerChannel(signal, missing)).rejects.toThrow('run "npm run build"');
});

test('a signal already aborted opens nothing', async () => {
  expect(await workerChannel(AbortSignal.abort(), script(head)).catch(code)).toBe('KERNEL_ABORTED');
});

test('a worker that cannot serve says why', async () => {
  const far = script(
    `import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ unavailable: 'no device' });`,
  );
  const opened = workerChannel(signal, far);
  await expect(opened).rejects.toMatchObject({ code: 'KERNEL_UNAVAILABLE', message: 'no device' });
});
