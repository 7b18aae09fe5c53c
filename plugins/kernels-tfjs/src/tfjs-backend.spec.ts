import {
  choiceMatrix,
  declareKernel,
  type KernelBackend,
  type KernelSession,
  KindredError,
  matmul,
} from '@kindred/core';
import { memory } from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, test } from 'vitest';
import { tfjsCpu } from './tfjs-cpu.ts';
import { tfjsGpu } from './tfjs-gpu.ts';
import { tfjsNode } from './tfjs-node.ts';
import { tfjsWasm } from './tfjs-wasm.ts';

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
    from.forEach((value, i) => (to[i] = scale * value));
    return { sum: to.reduce((a, b) => a + b, 0) };
  },
});
const absent = { ...guest, id: 'kindred/no-such-law@1' } as const;

const open: KernelSession[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((session) => session.dispose()));
});
type Given = Partial<Parameters<KernelBackend['open']>[0]>;
async function start(component: typeof tfjsCpu, given: Given = {}): Promise<KernelSession> {
  const backend: KernelBackend = await component.create({} as never);
  const { signal } = new AbortController();
  const session = await backend.open({ threads: 0, signal, kernels: [guest, absent], ...given });
  open.push(session);
  return session;
}
const code = (error: unknown) => (KindredError.is(error) ? error.code : String(error));
const square = { rows: 2, inner: 2, columns: 2, transposeA: 0, transposeB: 0 };
const a = Float64Array.of(1, 2, 3, 4);

describe.each([
  ['tfjs-cpu', tfjsCpu],
  ['tfjs-wasm', tfjsWasm],
] as const)('%s', (name, component) => {
  // Threads need the built worker.
  describe.each([0, 1])('%i threads', (threads) => {
    test('buffers live in the session, plain arrays come back written', async () => {
      const session = await start(component, { threads });
      expect(session).toMatchObject({ backend: name, version: '1/4.22.0', precision: 'single' });
      const b = await session.upload(Float64Array.of(0, 1, 1, 0));
      const out = new Float64Array(4);
      expect(await session.run(matmul, { a, b, out }, square)).toEqual({});
      expect([...out]).toEqual([2, 1, 4, 3]);
      const kept = await session.upload(out);
      await session.run(matmul, { a: kept, b, out: kept }, square);
      expect([...(await session.download(kept))]).toEqual([1, 2, 3, 4]);
      session.release(kept);
      expect(await session.download(kept).catch(code)).toBe('KERNEL_BUFFER');
    });

    test('a plugin’s law runs by its reference, one of kindred’s is left to others', async () => {
      const session = await start(component, { threads });
      expect([session.has(guest), session.has(absent)]).toEqual([true, false]);
      const to = await session.upload(new Float64Array(4));
      expect(await session.run(guest, { from: a, to }, { scale: 3 })).toEqual({ sum: 30 });
      expect(await session.run({ id: 'kindred/no-such-law@1' }, {}, {}).catch(code)).toBe(
        'KERNEL_UNKNOWN',
      );
    });

    test('after the signal or dispose every call is refused', async () => {
      const stop = new AbortController();
      const session = await start(component, { threads, signal: stop.signal });
      stop.abort();
      expect(await session.upload(a).catch(code)).toBe('KERNEL_ABORTED');
      await session.dispose();
      expect(await session.upload(a).catch(code)).toBe('KERNEL_CLOSED');
    });
  });

  test('another device is refused', async () => {
    expect(await start(component, { device: 'gpu' }).catch(code)).toBe('KERNEL_UNAVAILABLE');
  });
});

test('sessions of two backends take turns in one thread and leave no tensor', async () => {
  const sessions = [await start(tfjsCpu), await start(tfjsWasm)];
  for (let turn = 0; turn < 4; turn++) {
    const out = new Float64Array(4);
    await sessions[turn % 2].run(matmul, { a, b: a, out }, square);
    expect([...out]).toEqual([7, 10, 15, 22]);
  }
  expect(memory().numTensors).toBe(0);
});

test('a failing law leaves no tensor either, and the session goes on', async () => {
  const session = await start(tfjsWasm);
  const out = new Float64Array(4);
  const bad = session.run(matmul, { a: Float64Array.of(1), b: a, out }, square);
  expect(await bad.catch(code)).toBe('KERNEL_FAILED');
  expect(memory().numTensors).toBe(0);
  await session.run(matmul, { a, b: a, out }, square);
  expect(out[3]).toBe(22);
});

test('an abort ends a law in the middle', async () => {
  const stop = new AbortController();
  const session = await start(tfjsWasm, { threads: 1, signal: stop.signal });
  const items = 1500;
  const vectors = Float64Array.from({ length: items * 10 }, (_, i) => Math.sin(i));
  const out = new Float64Array((items * (items - 1)) / 2);
  const from = performance.now();
  const running = session.run(choiceMatrix, { vectors, out }, { items, dimensions: 10 });
  setTimeout(() => stop.abort(), 100);
  expect(await running.catch(code)).toBe('KERNEL_ABORTED');
  // To its end it takes half a minute.
  expect(performance.now() - from).toBeLessThan(5000);
});

test.each([
  ['tfjs-gpu', tfjsGpu, 'npm install @tensorflow/tfjs-node-gpu@4.22.0'],
  ['tfjs-node', tfjsNode, 'npm install @tensorflow/tfjs-node@4.22.0'],
] as const)('%s is unavailable without its package', async (_, component, command) => {
  // Neither is ever in our lock. In a worker, where Node resolves and not the test runner.
  await expect(start(component, { threads: 1 })).rejects.toMatchObject({
    code: 'KERNEL_UNAVAILABLE',
    message: expect.stringContaining(command),
  });
});
