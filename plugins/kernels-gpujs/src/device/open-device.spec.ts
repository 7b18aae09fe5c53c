import gpujs from 'gpu.js';
import { afterAll, describe, expect, test } from 'vitest';
import { alternate } from './alternate.ts';
import type { GpuJs } from './gpu-js.ts';
import { openDevice } from './open-device.ts';
import type { ProgramThread } from './program-thread.ts';

const { GPU } = gpujs as unknown as GpuJs;
const gpu = new GPU({ mode: 'cpu' });
const device = openDevice(gpu);
afterAll(() => device.close());

function twice(this: ProgramThread, values: readonly number[][][]): number {
  return 2 * values[this.thread.z][this.thread.y][this.thread.x];
}
function entry(this: ProgramThread, line: readonly number[], rows: readonly number[][]): number {
  return line[this.thread.x] + rows[2][this.thread.x + 1];
}
function downTo(this: ProgramThread, from: readonly number[]): number {
  let rounds = 0;
  for (let k = 0; k < from[this.thread.x]; k++) {
    rounds += 1;
  }
  return rounds;
}

test('cells keep their places on one, two and three axes', async () => {
  const values = Float32Array.from({ length: 24 }, (_, i) => i);
  const run = device.program('twice', twice, { size: [2, 3, 4] });
  const doubled = await run(device.send(values, [2, 3, 4]));
  expect(await device.read(doubled)).toEqual(values.map((value) => 2 * value));
  // Rows wider than the output: gpu.js' own flat arrays go wrong here in cpu mode.
  const pick = device.program('entry', entry, { size: [3, 1] });
  const picked = await pick(
    device.send(Float32Array.of(100, 200, 300), [3]),
    device.send(values.subarray(0, 15), [5, 3]),
  );
  expect([...(await device.read(picked))]).toEqual([111, 212, 313]);
});

test('a loop whose end is data runs to its end', async () => {
  const run = device.program('down', downTo, { size: [2, 1] });
  const rounds = await run(device.send(Float32Array.of(0, 5000), [2]));
  expect([...(await device.read(rounds))]).toEqual([0, 5000]);
});

test('an alternating program takes what it gave', async () => {
  const double = alternate(device, 'again', twice, { size: [1, 1, 1] });
  let grid = device.send(Float32Array.of(3), [1, 1, 1]);
  for (let turn = 0; turn < 5; turn++) grid = await double(grid);
  expect([...(await device.read(grid))]).toEqual([96]);
});

describe('with a GPU that is made up', () => {
  const Kernel = { name: 'HeadlessGLKernel', features: { maxTextureSize: 16 } };
  let destroyed = 0;
  const fake = (ran: unknown) => ({
    Kernel,
    createKernel: () =>
      Object.assign(() => [new Float32Array(1)], {
        kernel: { constructor: ran, fallbackReason: 'no float textures' },
        destroy: () => void destroyed++,
      }),
    destroy: async () => {},
  });

  test('what does not fit a texture is refused, what is folded into one is not', () => {
    const small = openDevice(fake(Kernel));
    expect(() => small.program('flat', twice, { size: [17, 2] })).toThrow(
      '17 items, features or trials',
    );
    expect(() => small.program('flat', twice, { size: [2, 17, 1] })).toThrow('holds (16)');
    for (const size of [[17, 1] as const, [17, 2, 3] as const])
      expect(small.program('folded', twice, { size })).toBeTypeOf('function');
  });

  test('a program that gpu.js moved to the processor fails', async () => {
    const run = openDevice(fake({ name: 'CPUKernel' })).program('moved', twice, { size: [1, 1] });
    await expect(run()).rejects.toThrow('gpu.js left HeadlessGLKernel: no float textures');
  });

  test('the same settings compile once; what has piled up is let go', () => {
    const filling = openDevice(fake(Kernel));
    const compile = (count: number) =>
      Array.from({ length: count }, (_, k) => filling.program(`p${k}`, twice, { size: [1, 1] }));
    for (let again = 0; again < 3; again++) compile(100);
    filling.tidy();
    expect(destroyed).toBe(0);
    compile(101);
    filling.tidy();
    expect(destroyed).toBe(101);
  });
});
