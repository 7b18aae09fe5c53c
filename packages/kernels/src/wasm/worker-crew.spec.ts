import { expect, test } from 'vitest';
import { openMachine } from './open-machine.ts';
import { workerCrew } from './worker-crew.ts';

const { signal } = new AbortController();
const script = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
const head = `import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage(null);`;
const open = async (text: string, threads = 2, at = signal) =>
  workerCrew(await openMachine(), threads, at, script(text));
const died = { code: 'KERNEL_WORKER_DIED' };

test.each([
  ['throws', "throw new Error('lost')", { ...died, message: 'A kernel thread ended: lost' }],
  ['exits', 'process.exit(7)', { ...died, message: 'A kernel thread ended: exit code 7' }],
  [
    'fails',
    "parentPort.postMessage('trap')",
    { code: 'KERNEL_FAILED', message: 'Kernel law failed: trap' },
  ],
])('one thread that %s ends the crew, whose others are waiting', async (_, end, error) => {
  const crew = await open(
    `${head} parentPort.on('message', () => { if (workerData.thread === 1) { ${end} } });`,
  );
  await expect(crew.run('law', [])).rejects.toMatchObject(error);
  await expect(crew.run('law', [])).rejects.toMatchObject(error);
  await crew.close();
});

test('a thread that cannot start says what to do', async () => {
  await expect(open("throw new Error('no such file')")).rejects.toMatchObject({
    ...died,
    message: 'A kernel thread did not start (in a checkout, run "npm run build"): no such file',
  });
});

test('the signal ends a run; one already aborted opens nothing', async () => {
  const stop = new AbortController();
  const crew = await open(`${head} parentPort.on('message', () => {});`, 2, stop.signal);
  const running = crew.run('law', []);
  stop.abort();
  await expect(running).rejects.toMatchObject({ code: 'KERNEL_ABORTED' });
  await crew.close();
  await expect(open(head, 1, AbortSignal.abort())).rejects.toMatchObject({
    code: 'KERNEL_ABORTED',
  });
});
