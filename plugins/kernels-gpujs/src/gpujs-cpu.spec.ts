import {
  type KernelBackend,
  type KernelSession,
  matmul,
  ordinalLoss,
  rdm,
  sposeEpoch,
} from '@kindred/core';
import { checkComponent } from '@kindred/core/testing';
import { afterEach, expect, test } from 'vitest';
import { gpujsCpu } from './gpujs-cpu.ts';

const open: KernelSession[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((session) => session.dispose()));
});
async function start(signal = new AbortController().signal) {
  const backend: KernelBackend = await gpujsCpu.create({} as never);
  const session = await backend.open({ threads: 1, signal, kernels: [] });
  open.push(session);
  return session;
}
const triangle = { items: 3, dimensions: 1, distance: 0 };
const law = { dimensions: 2, options: 3, seed: 5, published: 0, fitPosition: 0, fitLapse: 0 };
/** Item 0 and 1 stay together in every trial of the odd one out. */
function epoch(trials: number) {
  const stimuli = Int32Array.from({ length: 3 * trials }, (_, i) =>
    i % 3 < 2 ? i % 3 : 2 + (Math.floor(i / 3) % 5),
  );
  return {
    arrays: {
      vectors: new Float64Array(14).fill(0.5),
      first: new Float64Array(14),
      second: new Float64Array(14),
      nuisance: new Float64Array(12),
      stimuli,
      choices: new Uint8Array(trials).fill(2),
      weights: new Float32Array(0),
    },
    scalars: { ...law, items: 7, lambda: 0.01, rate: 0.05, batch: 10, step: 0, totalSteps: 1000 },
  };
}

test('is a component; says what it is', async () => {
  checkComponent(gpujsCpu);
  const session = await start();
  expect(session).toMatchObject({ backend: 'gpujs-cpu', precision: 'single' });
  expect(session.version).toBe('1/2.24.1, cpu');
  expect([sposeEpoch, matmul, ordinalLoss].map((one) => session.has(one))).toEqual([
    true,
    true,
    false,
  ]);
});

test('buffers live in the session, plain arrays come back written', async () => {
  const session = await start();
  const vectors = await session.upload(Float64Array.of(0, 3, 7));
  const out = new Float64Array(3);
  expect(await session.run(rdm, { vectors, out }, triangle)).toEqual({ undefinedItem: -1 });
  expect([...out]).toEqual([3, 7, 4]);
  expect([...(await session.download(vectors))]).toEqual([0, 3, 7]);
  session.release(vectors);
  await expect(session.download(vectors)).rejects.toMatchObject({ code: 'KERNEL_BUFFER' });
});

test('distances far from the origin keep their digits', async () => {
  const session = await start();
  const vectors = Float64Array.of(1e9, 1e9 + 3, 1e9 + 7);
  const out = new Float64Array(3);
  await session.run(rdm, { vectors, out }, triangle);
  expect([...out]).toEqual([3, 7, 4]);
});

test('two epochs in one session are the same bits as in two', async () => {
  const runs: number[][] = [];
  for (const fresh of [false, true]) {
    const { arrays, scalars } = epoch(95);
    let session = await start();
    const first = await session.run(sposeEpoch, arrays, scalars);
    expect(first.taken).toBe(10);
    if (fresh) session = await start();
    // What else the session computes in between is nothing to the fit.
    await session.run(
      rdm,
      { vectors: arrays.vectors, out: new Float64Array(21) },
      {
        ...triangle,
        items: 7,
        dimensions: 2,
      },
    );
    const { loss } = await session.run(sposeEpoch, arrays, { ...scalars, step: 10, seed: 6 });
    expect(loss).toBeLessThan(first.loss);
    runs.push([loss, ...arrays.vectors, ...arrays.first, ...arrays.second]);
  }
  expect(runs[1]).toEqual(runs[0]);
  expect(Math.min(...runs[0].slice(1, 15))).toBeGreaterThanOrEqual(0);
});

test('an epoch that is stopped, or whose session is closed, writes nothing', async () => {
  for (const [code, stop] of [
    ['KERNEL_ABORTED', (abort: AbortController) => abort.abort()],
    ['KERNEL_CLOSED', (_: AbortController, session: KernelSession) => session.dispose()],
  ] as const) {
    const abort = new AbortController();
    const session = await start(abort.signal);
    const { arrays, scalars } = epoch(5000);
    const buffers = { ...arrays, vectors: await session.upload(arrays.vectors) };
    const running = session.run(sposeEpoch, buffers, scalars).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stop(abort, session);
    expect(await running).toMatchObject({ code });
    expect([...arrays.first]).toEqual([...epoch(1).arrays.first]);
  }
});

test('trials that make no sense fail by name; no trials are no steps', async () => {
  const session = await start();
  const { arrays, scalars } = epoch(20);
  arrays.stimuli[7] = 9;
  await expect(session.run(sposeEpoch, arrays, scalars)).rejects.toMatchObject({
    code: 'KERNEL_FAILED',
    message: 'Kernel kindred/spose-epoch@2 failed: a trial names item 9 of 7',
  });
  const none = epoch(0);
  expect(await session.run(sposeEpoch, none.arrays, none.scalars)).toEqual({
    loss: NaN,
    taken: 0,
  });
  const large = { ...scalars, batch: 64, published: 1 };
  expect((await session.run(sposeEpoch, epoch(20).arrays, large)).taken).toBe(0);
});

test('another device than the cpu is refused', async () => {
  const backend: KernelBackend = await gpujsCpu.create({} as never);
  const { signal } = new AbortController();
  await expect(
    backend.open({ device: 'gpu', threads: 1, signal, kernels: [] }),
  ).rejects.toMatchObject({ code: 'KERNEL_UNAVAILABLE' });
});
