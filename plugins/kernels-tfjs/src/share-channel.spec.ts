import { KindredError } from '@kindred/core';
import type { KernelChannel, KernelRequest } from '@kindred/core/kernel';
import { expect, test } from 'vitest';
import { shareChannel } from './share-channel.ts';

const { signal } = new AbortController();
const code = (error: unknown) => (KindredError.is(error) ? error.code : String(error));

function far() {
  const sent: KernelRequest[] = [];
  const log: string[] = [];
  let answer = async (): Promise<null> => null;
  const make = async (): Promise<KernelChannel> => {
    log.push('open');
    return {
      kernels: new Set(['kindred/rdm@1']),
      version: '4',
      send: (request) => {
        sent.push(request);
        return answer();
      },
      close: async () => void log.push('close'),
    };
  };
  return { sent, log, make, answer: (next: typeof answer) => (answer = next) };
}
const array = new Float64Array(1);

test('sessions share one channel and never each other’s buffers', async () => {
  const { sent, log, make } = far();
  const open = shareChannel(make);
  const [one, two] = await Promise.all([open(signal), open(signal)]);
  expect(one.version).toBe('4');
  await one.send({ op: 'upload', buffer: 0, array });
  await two.send({ op: 'upload', buffer: 0, array });
  await one.send({ op: 'upload', buffer: 0, array });
  await two.send({
    op: 'run',
    kernel: 'kindred/rdm@1',
    args: { vectors: 0, out: array },
    scalars: {},
  });
  await two.send({ op: 'download', buffer: 0 });
  expect(
    sent.map((request) =>
      'buffer' in request ? request.buffer : 'args' in request && request.args,
    ),
  ).toEqual([0, 1, 0, { vectors: 1, out: array }, 1]);
  await one.close();
  await one.close();
  expect(sent.at(-1)).toEqual({ op: 'release', buffers: [0] });
  expect(log).toEqual(['open']);
  await two.close();
  expect(log).toEqual(['open', 'close']);
  await (await open(signal)).close();
  expect(log).toEqual(['open', 'close', 'open', 'close']);
});

test('an abort stops one session at once and leaves the other', async () => {
  const { make, answer } = far();
  const open = shareChannel(make);
  const stop = new AbortController();
  const stopped = await open(stop.signal);
  const other = await open(signal);
  answer(() => new Promise(() => {}));
  const running = stopped.send({ op: 'release', buffers: [] });
  stop.abort();
  expect(await running.catch(code)).toBe('KERNEL_ABORTED');
  expect(await stopped.send({ op: 'release', buffers: [] }).catch(code)).toBe('KERNEL_ABORTED');
  answer(async () => null);
  expect(await other.send({ op: 'release', buffers: [] })).toBeNull();
  expect(await open(stop.signal).catch(code)).toBe('KERNEL_ABORTED');
});

test('what could not be opened is tried again', async () => {
  const { make } = far();
  let broken = true;
  const open = shareChannel(() => (broken ? Promise.reject(new Error('no device')) : make()));
  const both = await Promise.allSettled([open(signal), open(signal)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  const channel = await open(signal);
  expect(channel.kernels.size).toBe(1);
  await channel.close();
});
