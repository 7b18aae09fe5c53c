import { declareKernel, type KernelBackend, type KernelSession, KindredError } from '@kindred/core';
import { afterEach, describe, expect, test } from 'vitest';
import { builtIn } from './built-in.ts';
import { js } from './js.ts';
import { principalAxes } from './principal-axes.ts';

const guest = declareKernel<{
  arrays: { from: Float64Array; to: Float64Array };
  scalars: { scale: number };
  result: { sum: number };
}>({
  id: 'acme/scale@1',
  writes: ['to'],
  tolerance: { absolute: 0, relative: 0 },
  cases: [],
  reference({ from, to }, { scale }) {
    if (scale === 0) throw new Error('a scale of 0');
    from.forEach((value, i) => (to[i] = scale * value));
    return { sum: to.reduce((a, b) => a + b, 0) };
  },
});

const open: KernelSession[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((session) => session.dispose()));
});
async function start(threads: number, signal = new AbortController().signal) {
  const backend: KernelBackend = await js.create({} as never);
  const session = await backend.open({ threads, signal, kernels: [...builtIn, guest] });
  open.push(session);
  return session;
}
const square = { rows: 2, columns: 2 };
const code = (error: unknown) => (KindredError.is(error) ? error.code : String(error));

describe.each([0, 1])('%i threads', (threads) => {
  test('buffers live in the session, plain arrays come back written', async () => {
    const session = await start(threads);
    const values = Float64Array.of(1, 0, -1, 0);
    const buffer = await session.upload(values);
    const variances = new Float64Array(2);
    const result = await session.run(principalAxes, { values: buffer, variances }, square);
    expect(result).toEqual({ total: 2 });
    expect([...variances]).toEqual([2, 0]);
    expect([...values]).toEqual([1, 0, -1, 0]);
    expect(Math.abs((await session.download(buffer))[0])).toBe(1);
    session.release(buffer);
    await expect(session.download(buffer)).rejects.toThrow('released');
    await expect((await start(threads)).download(buffer)).rejects.toThrow('another session');
  });

  test("a plugin's law runs by its reference on buffers and arrays alike", async () => {
    const session = await start(threads);
    expect(session.has(guest)).toBe(true);
    const from = Float64Array.of(1, 2);
    const to = await session.upload(new Float64Array(2));
    expect(await session.run(guest, { from, to }, { scale: 3 })).toEqual({ sum: 9 });
    expect([...(await session.download(to))]).toEqual([3, 6]);
    expect(await session.run(guest, { from: to, to }, { scale: 2 })).toEqual({ sum: 18 });
    const plain = new Float64Array(2);
    await session.run(guest, { from: to, to: plain }, { scale: 1 });
    expect([...plain]).toEqual([6, 12]);
  });

  test('errors inside a law and unknown laws are named, and the session goes on', async () => {
    const session = await start(threads);
    const arrays = { from: Float64Array.of(1), to: new Float64Array(1) };
    const failed = session.run(guest, arrays, { scale: 0 });
    await expect(failed).rejects.toThrow('Kernel acme/scale@1 failed: a scale of 0');
    const bad = Float64Array.of(NaN, 1, 2, 3);
    const inside = session.run(
      principalAxes,
      { values: bad, variances: new Float64Array(2) },
      square,
    );
    expect(await inside.catch(code)).toBe('KERNEL_FAILED');
    const unknown = session.run({ id: 'acme/none@1' }, {}, {});
    expect(await unknown.catch(code)).toBe('KERNEL_UNKNOWN');
    expect(await session.run(guest, arrays, { scale: 4 })).toEqual({ sum: 4 });
  });

  test('after the signal or dispose every call is refused, none hangs', async () => {
    const stop = new AbortController();
    const session = await start(threads, stop.signal);
    await session.upload(new Float64Array(1));
    stop.abort();
    expect(await session.upload(new Float64Array(1)).catch(code)).toBe('KERNEL_ABORTED');
    await session.dispose();
    await session.dispose();
    expect(await session.upload(new Float64Array(1)).catch(code)).toBe('KERNEL_CLOSED');
  });
});

test('an abort ends a running law', async () => {
  const stop = new AbortController();
  const session = await start(1, stop.signal);
  const columns = 300;
  const values = Float64Array.from({ length: columns * columns }, (_, i) => Math.sin(i * i));
  const running = session.run(
    principalAxes,
    { values, variances: new Float64Array(columns) },
    { rows: columns, columns },
  );
  setTimeout(() => stop.abort(), 20);
  expect(await running.catch(code)).toBe('KERNEL_ABORTED');
});

test('a device that is not there is refused', async () => {
  const backend: KernelBackend = await js.create({} as never);
  const signal = new AbortController().signal;
  const opened = backend.open({ device: 'gpu', threads: 0, signal, kernels: [] });
  expect(await opened.catch(code)).toBe('KERNEL_UNAVAILABLE');
});
