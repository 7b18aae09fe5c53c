import {
  choiceMatrix,
  type KernelBackend,
  type KernelSession,
  principalAxes,
  rdm,
} from '@kindred/core';
import { checkComponent, checkKernel } from '@kindred/core/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { builtIn } from '../js/built-in.ts';
import { sposeEpoch } from '../js/spose-epoch.ts';
import { sposeLoss } from '../js/spose-loss.ts';
import { wasm } from './wasm.ts';

const open: KernelSession[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((session) => session.dispose()));
});
async function start(threads: number, signal = new AbortController().signal) {
  const backend: KernelBackend = await wasm.create({} as never);
  const session = await backend.open({ threads, signal, kernels: builtIn });
  open.push(session);
  return session;
}
const scalars = { items: 3, dimensions: 1, distance: 0 };

test('keeps every promise of a kernel backend', async () => {
  checkComponent(wasm);
  await expect(checkKernel(wasm, { kernels: builtIn })).resolves.toBeUndefined();
});

describe.each([0, 1, 3])('%i threads', (threads) => {
  test('buffers live in the session, plain arrays come back written', async () => {
    const session = await start(threads);
    const vectors = await session.upload(Float64Array.of(0, 3, 7));
    const out = new Float64Array(3);
    expect(await session.run(rdm, { vectors, out }, scalars)).toEqual({ undefinedItem: -1 });
    expect([...out]).toEqual([3, 7, 4]);
    expect([...(await session.download(vectors))]).toEqual([0, 3, 7]);
    session.release(vectors);
    await expect(session.download(vectors)).rejects.toMatchObject({ code: 'KERNEL_BUFFER' });
  });

  test('a law that fails is named, and the session goes on', async () => {
    const session = await start(threads);
    const variances = new Float64Array(2);
    const square = { rows: 2, columns: 2 };
    const run = (...values: number[]) =>
      session.run(principalAxes, { values: Float64Array.from(values), variances }, square);
    await expect(run(NaN, 1, 2, 3)).rejects.toMatchObject({ code: 'KERNEL_FAILED' });
    expect(await run(1, 0, -1, 0)).toEqual({ total: 2 });
    await expect(session.run({ id: 'acme/none@1' }, {}, {})).rejects.toMatchObject({
      code: 'KERNEL_UNKNOWN',
    });
  });

  test('what is asked before a release is answered', async () => {
    const session = await start(threads);
    const vectors = await session.upload(Float64Array.of(0, 3, 7));
    const asked = session.download(vectors);
    session.release(vectors);
    expect([...(await asked)]).toEqual([0, 3, 7]);
  });

  test('an aborted signal ends it; so does dispose', async () => {
    const abort = new AbortController();
    const session = await start(threads, abort.signal);
    abort.abort();
    const arrays = { vectors: new Float64Array(3), out: new Float64Array(3) };
    await expect(session.run(rdm, arrays, scalars)).rejects.toMatchObject({
      code: 'KERNEL_ABORTED',
    });
    const other = await start(threads);
    await other.dispose();
    await expect(other.upload(arrays.out)).rejects.toMatchObject({ code: 'KERNEL_CLOSED' });
  });
});

test('an abort ends a law that is running', async () => {
  const abort = new AbortController();
  const session = await start(2, abort.signal);
  const items = 1500;
  const vectors = Float64Array.from({ length: items }, (_, i) => 30 * Math.sin(i * i));
  const out = new Float64Array((items * (items - 1)) / 2);
  const begun = performance.now();
  const running = session.run(choiceMatrix, { vectors, out }, { items, dimensions: 1 });
  setTimeout(() => abort.abort(), 50);
  await expect(running).rejects.toMatchObject({ code: 'KERNEL_ABORTED' });
  // To its end it takes tens of seconds.
  expect(performance.now() - begun).toBeLessThan(5000);
});

test('every law of the reference is there', async () => {
  const session = await start(0);
  expect(builtIn.filter((kernel) => !session.has(kernel)).map(({ id }) => id)).toEqual([]);
});

test('another device than the cpu is refused', async () => {
  const backend: KernelBackend = await wasm.create({} as never);
  const { signal } = new AbortController();
  await expect(
    backend.open({ device: 'gpu', threads: 1, signal, kernels: [] }),
  ).rejects.toMatchObject({ code: 'KERNEL_UNAVAILABLE' });
});

test('what trials name must be there, no trial is no trap, and a huge batch is one', async () => {
  const session = await start(2);
  const { arrays, scalars } = sposeLoss.cases[3].make();
  const law = { ...scalars, options: 3 };
  const stimuli = arrays.stimuli.slice();
  stimuli[4] = 9;
  await expect(session.run(sposeLoss, { ...arrays, stimuli }, law)).rejects.toThrow(
    'A trial names item 9, which is not there',
  );
  const choices = arrays.choices.slice();
  choices[2] = 3;
  await expect(session.run(sposeLoss, { ...arrays, choices }, law)).rejects.toThrow('option 3');
  const none = { ...arrays, stimuli: new Int32Array(0), choices: new Uint8Array(0) };
  expect((await session.run(sposeLoss, none, law)).loss).toBeNaN();
  const epoch = sposeEpoch.cases[6].make();
  const huge = { ...epoch.scalars, batch: 2 ** 32 };
  expect((await session.run(sposeEpoch, epoch.arrays, huge)).taken).toBe(1);
});

test('what is no number stays none', async () => {
  const session = await start(1);
  const { arrays, scalars } = sposeEpoch.cases[6].make();
  arrays.vectors[0] = Number.NaN;
  expect((await session.run(sposeEpoch, arrays, scalars)).loss).toBeNaN();
});
