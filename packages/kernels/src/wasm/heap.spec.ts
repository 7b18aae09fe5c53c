import { expect, test } from 'vitest';
import { createHeap } from './heap.ts';

const memory = () => new WebAssembly.Memory({ initial: 1, maximum: 3, shared: true });

test('places are cache lines apart, freed ones are used again, joined where they touch', () => {
  const heap = createHeap(memory(), 1000);
  const [a, b, c] = [10, 64, 65].map((bytes) => heap.allocate(bytes));
  expect([a, b, c]).toEqual([1024, 1088, 1152]);
  heap.free(a);
  heap.free(b);
  expect(heap.allocate(128)).toBe(1024);
  heap.free(c);
  expect(heap.allocate(256)).toBe(1152);
});

test('memory grows when it must and says so when it cannot', () => {
  const own = memory();
  const heap = createHeap(own, 0);
  heap.allocate(100_000);
  expect(own.buffer.byteLength).toBe(131_072);
  expect(() => heap.allocate(100_000)).toThrow(expect.objectContaining({ code: 'KERNEL_MEMORY' }));
});

test('freeing what was never given does nothing', () => {
  const heap = createHeap(memory(), 0);
  heap.free(64);
  expect(heap.allocate(1)).toBe(0);
});
