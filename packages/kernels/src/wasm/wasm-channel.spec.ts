import type { KernelArray } from '@kindred/core';
import type { KernelReply } from '@kindred/core/kernel';
import { beforeEach, expect, test } from 'vitest';
import type { Crew } from './crew.ts';
import { createHeap } from './heap.ts';
import { wasmChannel } from './wasm-channel.ts';
import type { WasmLaw } from './wasm-law.ts';

/** Doubles `from` into `to`. */
const double: WasmLaw<{
  arrays: { from: Float64Array; to: Float64Array };
  scalars: { length: number };
  result: { threads: number };
}> = {
  id: 'acme/double@1',
  writes: ['to'],
  call: ({ from, to }, { length }, threads) => ({
    name: 'double',
    args: [from.at, to.at, length, threads],
    scratch: 8,
  }),
  result: ([threads]) => ({ threads }),
};

let memory: WebAssembly.Memory;
let channel: ReturnType<typeof wasmChannel>;
let heap: ReturnType<typeof createHeap>;
let stop: AbortController;
let failure: Error | null;
const crew: Crew = {
  threads: 2,
  async run(_, [out, , from, to, length, threads]) {
    if (failure) throw failure;
    const read = new Float64Array(memory.buffer, from, length);
    new Float64Array(memory.buffer, to, length).set(read.map((value) => 2 * value));
    new Float64Array(memory.buffer, out, 1)[0] = threads;
  },
  close: async () => {},
};
beforeEach(() => {
  memory = new WebAssembly.Memory({ initial: 1, maximum: 64, shared: true });
  heap = createHeap(memory, 1024);
  stop = new AbortController();
  failure = null;
  channel = wasmChannel([double], memory, heap, crew, stop.signal);
});
const upload = (buffer: number, array: KernelArray) =>
  channel.send({ op: 'upload', buffer, array });
const download = (buffer: number) => channel.send({ op: 'download', buffer });
const run = (args: Record<string, number | KernelArray>, length: number) =>
  channel.send({ op: 'run', kernel: double.id, args, scalars: { length } });

test('a buffer takes the kind and length of what is put there last', async () => {
  for (const array of [
    Float64Array.of(1.5, 2.5),
    Float64Array.of(3.5, 4.5),
    Int32Array.of(-1, 7),
    Uint8Array.of(1, 2, 3),
    Float32Array.of(0.5),
  ]) {
    await upload(0, array);
    expect(await download(0)).toEqual(array);
  }
  await channel.send({ op: 'release', buffers: [0] });
  expect(heap.allocate(1)).toBe(1024);
});

test('memory grows under what is there', async () => {
  const first = Float64Array.of(1, 2, 3);
  await upload(0, first);
  const before = memory.buffer.byteLength;
  const large = Float64Array.from({ length: 20_000 }, (_, i) => i);
  const to = new Float64Array(large.length);
  const reply = (await run({ from: large, to }, large.length)) as KernelReply;
  expect(memory.buffer.byteLength).toBeGreaterThan(before);
  expect(reply.result).toEqual({ threads: 2 });
  expect(reply.written['to'].at(-1)).toBe(39_998);
  expect(await download(0)).toEqual(first);
  // A copy, not a view of memory that others will write.
  expect(((await download(0)) as Float64Array).buffer).toBeInstanceOf(ArrayBuffer);
});

test('two names of one array are one array', async () => {
  const both = Float64Array.of(1, 2);
  const { written } = (await run({ from: both, to: both }, 2)) as KernelReply;
  expect([...written['to']]).toEqual([2, 4]);
  await upload(0, both);
  await run({ from: 0, to: 0 }, 2);
  expect(await download(0)).toEqual(Float64Array.of(2, 4));
});

test('what is not there any more is named, and harms nothing', async () => {
  await upload(0, new Float64Array(1));
  await upload(1, Float64Array.of(5));
  await channel.send({ op: 'release', buffers: [0] });
  const gone = expect.objectContaining({ code: 'KERNEL_BUFFER' });
  await expect(download(0)).rejects.toEqual(gone);
  await expect(run({ from: 0, to: 1 }, 1)).rejects.toEqual(gone);
  await expect(channel.send({ op: 'release', buffers: [0] })).rejects.toEqual(gone);
  expect(await download(1)).toEqual(Float64Array.of(5));
});

test('a law that fails leaves no memory taken; after the signal nothing is answered', async () => {
  failure = new Error('no');
  await expect(run({ from: new Float64Array(9), to: new Float64Array(9) }, 9)).rejects.toBe(
    failure,
  );
  expect(heap.allocate(1)).toBe(1024);
  stop.abort();
  await expect(upload(0, new Float64Array(1))).rejects.toMatchObject({ code: 'KERNEL_ABORTED' });
});
