import { type KernelBackend, type KernelSession } from '@kindred/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtIn } from '../js/built-in.ts';
import { wasm } from './wasm.ts';

let alone: KernelSession;
let crews: KernelSession[] = [];
beforeAll(async () => {
  const backend: KernelBackend = await wasm.create({} as never);
  const { signal } = new AbortController();
  const open = (threads: number) => backend.open({ threads, signal, kernels: [] });
  alone = await open(0);
  crews = await Promise.all([1, 2, 3, 8].map(open));
});
afterAll(() => Promise.all([alone, ...crews].map((session) => session.dispose())));

const bits = (values: object) =>
  JSON.stringify(values, (_, value) => (Object.is(value, -0) ? '-0' : value));

describe.each(builtIn.map((kernel) => [kernel.id, kernel] as const))('%s', (_, kernel) => {
  test.each(kernel.cases.map((one) => [one.name, one] as const))(
    '%s: the same bits with 0, 1, 2, 3 and 8 threads',
    async (_, one) => {
      const run = async (session: KernelSession) => {
        const { arrays, scalars } = one.make();
        const result = await session.run(kernel, arrays, scalars);
        return bits([result, kernel.writes.map((name) => Array.from(arrays[name]))]);
      };
      const expected = await run(alone);
      for (const crew of crews) expect(await run(crew)).toBe(expected);
    },
  );
});
